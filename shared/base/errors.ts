/** An object that stands in the way, to be shown as a link; `entity` is the id of its kind. */
export interface ObjectLink {
  readonly entity: string;
  readonly id: string;
  readonly name: string;
}
/** Why a change of the tenant is refused; see `shared/tenant/rules`. */
export interface TenantProblem {
  /** `field` for what a single field refuses, else `rule/<id>`. */
  readonly code: string;
  /** Path of the field it is shown beside; '' for the whole object. */
  readonly field: string;
  readonly text: string;
  /** What to do about it. */
  readonly advice: string;
  readonly links: readonly ObjectLink[];
}

/**
 * Every failure a user can meet. The key is the code, the type is the data that travels with it.
 * The words for each code (what happened, what to do) stand in `assets/text/errors.json`; a parity test holds both together.
 */
export interface ErrorData {
  /** A bug. The details are in the log under this reference. */
  internal: { reference: string };
  'ipc/forbidden': { reason: string };
  'ipc/invalid-arguments': { call: string; issues: string[] };
  'job/cancelled': Record<string, never>;
  'audio/not-on-list': { id: string };
  'audio/name-refused': { name: string; suggestion: string };
  /** A finding about one audio file, in its own words. */
  'audio/file': { message: string; fix: string };
  'audio/no-result': Record<string, never>;
  /** An expression, path or body was not done in time; its worker was ended. */
  'expression/too-slow': { seconds: number };
  'file/not-writable': { path: string };
  'file/disk-full': { path: string };
  /** `hint` is a sentence that names the nearest known word, or empty. */
  'cli/unknown-command': { command: string; path: string; hint: string };
  'cli/unknown-option': { option: string; path: string; hint: string };
  'cli/bad-value': { name: string; path: string; wanted: string };
  'cli/missing-option': { option: string; path: string };
  'cli/missing-argument': { argument: string; path: string };
  /** What only the window can draw. */
  'cli/needs-window': { what: string };
  'cli/too-many-arguments': { argument: string; path: string };
  /** The command line that opens the window. */
  'app/unknown-option': { option: string; hint: string };
  /** Neither database binary fits this runtime. */
  'db/binary-missing': { nodeApi: string; reason: string };
  'workspace/none-open': Record<string, never>;
  'workspace/unknown': { id: string };
  'workspace/not-found': { folder: string };
  'workspace/not-a-workspace': { folder: string };
  /** There is a file, but this user may not read it. */
  'workspace/not-readable': { folder: string };
  'workspace/exists': { folder: string };
  'workspace/folder-not-empty': { folder: string };
  'workspace/read-only': { reason: 'newer-version' | 'not-writable' | 'in-use' | 'lab-file' };
  /** `expected` is the revision the change was based on, `actual` the one it met. */
  'workspace/stale': { subject: string; expected: number; actual: number };
  /** Another process held the file longer than we wait. */
  'workspace/busy': { folder: string };
  'workspace/disk-full': { folder: string };
  'workspace/disk-error': { folder: string; detail: string };
  /** The file was deleted, moved or replaced while it was open. */
  'workspace/gone': { folder: string };
  /** The file was changed by a newer version while it was open, or has to be read by one. */
  'workspace/newer-version': { found: number; known: number };
  'workspace/damaged': { folder: string; backupId: string; backupAt: string };
  'workspace/damaged-without-backup': { folder: string };
  'workspace/backup-not-found': { backupId: string };
  'workspace/no-good-backup': { folder: string };
  'workspace/backup-damaged': { backupId: string };
  'tenant/refused': { title: string; problems: readonly TenantProblem[] };
  'tenant/in-use': { title: string; name: string; usedBy: readonly ObjectLink[] };
  'tenant/not-found': { title: string; id: string };
  /** The object was saved by someone else since it was read. */
  'tenant/stale': { title: string; name: string };
  'tenant/nothing-to-undo': Record<string, never>;
  'tenant/nothing-to-redo': Record<string, never>;
  /** Later changes stand on the one to take back. */
  'tenant/cannot-undo': { label: string };
  'tenant/no-strategy-now': { name: string };
  'tenant/file-refused': { reason: string };
  'tenant/not-empty': { objects: number };
  /** A record of the flow is not as the change expects it; `record` names it. */
  'flow/stale': { record: string };
  'flow/too-many-nodes': { nodes: number; most: number };
  /** What is on the clipboard cannot become a part of this flow. */
  'flow/not-pasteable': { reason: string };
  /** An edit that no flow may hold, such as a link to nowhere. */
  'flow/not-possible': { reason: string };
  'flow/no-version': { number: number };
  'flow/has-errors': { name: string; errors: number; first: string };
  'flow/no-template': { template: string };
  'flow/file-refused': { reason: string };
  'flow/not-found': { name: string };
  /** `reason` has a line for each thing that is wrong, with the line of the file and the field. */
  'course/no-page': { id: string };
  'course/no-question': { id: string };
  'simulation/script-refused': { file: string; reason: string };
  'simulation/script-unreadable': { path: string; reason: string };
  'simulation/too-slow': { seconds: number };
  'simulation/no-script': { id: string };
  'lab/not-found': { id: string };
  'lab/not-begun': { title: string };
  /** Begun here before, with another name or number. */
  'lab/begun-already': { title: string; learner: string };
  /** `reason` has a line for each thing that is wrong, with its file and place. */
  'lab/refused': { name: string; reason: string };
  /** Objects of the workspace have names the lab needs. */
  'lab/name-taken': { title: string; names: string };
  /** A task or question the lab does not have (any more). */
  'lab/no-such-part': { title: string; part: string };
  /** One step of a lab's start or solution could not be done: `place` names it, such as `start.3`. */
  'lab/step-failed': { lab: string; place: string; reason: string };
  /** Tasks without a solution of the author. */
  'lab/cannot-skip': { title: string };
  'lab/not-finished': { title: string };
  'lab/all-hints-taken': { title: string };
  /** Another lab was begun on what would be taken back. */
  'lab/begun-since': { title: string; other: string };
  'lab/nothing-to-reset': { title: string };
  /** Events of a first version, which did not commit to their words. */
  'lab/words-not-sealed': { title: string };
  'lab/sounds-too-large': { megabytes: number };
  /** Something was stored after the file to hand in was shown. */
  'lab/changed-since': { title: string };
  'lab-file/not-on-list': Record<string, never>;
  /** A lab file that is none; `kind` is for programs. */
  'lab-file/refused': { name: string; kind: string; reason: string };
  /** The record of a prompt is there, its file is not, or cannot be read. */
  'simulation/no-sound': { name: string };
}

export type ErrorCode = keyof ErrorData;

/** An error as it crosses a process border or is printed by the command line: plain data. */
export type AppErrorShape = { [C in ErrorCode]: { readonly code: C; readonly data: ErrorData[C] } }[ErrorCode];

/** An expected failure. Anything else that is thrown is a bug and is reported with a reference. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly data: ErrorData[C];

  constructor(code: C, data: ErrorData[C], options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }

  toShape(): AppErrorShape {
    return { code: this.code, data: this.data } as AppErrorShape;
  }
}
