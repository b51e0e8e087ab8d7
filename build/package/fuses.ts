/** Electron's fuses: switches burnt into the executable of a package, where no command line can turn them on again. */
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** How a fuse stands in the executable: the characters 1 and 0 (the package does not export its own list). */
const ON = 0x31;
const OFF = 0x30;

/** What a release must have. The names are Electron's own. */
export const releaseFuses = {
  /** With it, ELECTRON_RUN_AS_NODE makes the app run anybody's script under our name and signature. */
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  /** Looked at by Electron on macOS and Windows. */
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  /** The app serves itself over app://, so a file: page needs no more rights than in a browser. */
  GrantFileProtocolExtraPrivileges: false,
} as const satisfies Partial<Record<keyof typeof FuseV1Options, boolean>>;

/**
 * How many fuses an Electron has, by major version: a version with more has one that nobody decided about. The ninth,
 * WasmTrapHandlers, only changes how WebAssembly checks its bounds and stays as Electron ships it.
 */
export const knownFuseCounts: Readonly<Record<string, number>> = { 33: 8, 45: 9 };

type FuseName = keyof typeof releaseFuses;
const names = Object.keys(releaseFuses) as FuseName[];

export async function setReleaseFuses(executable: string): Promise<void> {
  const wire = Object.fromEntries(names.map(name => [FuseV1Options[name], releaseFuses[name]]));
  await flipFuses(executable, { version: FuseVersion.V1, resetAdHocDarwinSignature: true, ...wire });
}

export interface FuseReading {
  /** Fuses of ours that do not stand as a release wants them. */
  wrong: string[];
  /** Fuses this Electron has beyond ours, by position: a newer version added them and nobody has decided yet. */
  undecided: number[];
  count: number;
}

/** Reads the fuses of a built executable and holds them against the list of that Electron version itself. */
export async function readFuses(executable: string): Promise<FuseReading> {
  const { version: _, ...wire } = await getCurrentFuseWire(executable);
  const states = new Map(Object.entries(wire).map(([position, state]) => [Number(position), state]));
  const wrong = names.filter(name => {
    const state = states.get(FuseV1Options[name]);
    return Number(state) !== (releaseFuses[name] ? ON : OFF);
  });
  const decided = new Set<number>(names.map(name => FuseV1Options[name]));
  return { wrong, undecided: [...states.keys()].filter(position => !decided.has(position)), count: states.size };
}
