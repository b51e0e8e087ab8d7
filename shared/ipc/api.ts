/**
 * The whole surface between the window and the main process, readable in one sitting.
 * The window sends ids and data, never paths, SQL, addresses to open, or code.
 */
import { z } from 'zod';
import type {
  AddSummary,
  ConvertNews,
  ConvertSummary,
  DeskFile,
  Listening,
  OutputPlace,
  StoredPrompt,
  StoreSummary,
  Wave,
} from '../audio/desk.ts';
import { convertRequest, fileIds, shapeRequest, side } from '../audio/desk-requests.ts';
import { type Tags, tagEdit } from '../audio/tag-edit.ts';
import type { ObjectLink, TenantProblem } from '../base/errors.ts';
import { type ExpressionMemory, expressionMemory, memoryScope } from '../base/expression-memory.ts';
import type { Values } from '../base/fields/record.ts';
import { recordId } from '../base/fields/reference.ts';
import { menuModel } from '../base/menu.ts';
import type { AboutInfo, Settings } from '../base/settings.ts';
import { settingsPatch } from '../base/settings.ts';
import type {
  Backup,
  OpenWorkspace,
  RemovedWorkspace,
  VerifyReport,
  WorkspaceEntry,
  WorkspaceNumbers,
} from '../base/workspace.ts';
import { workspaceName } from '../base/workspace.ts';
import {
  type CourseProgress,
  finishedExam,
  givenAnswer,
  pageId,
  printedExam,
  type QuizAnswer,
  type StoredExam,
} from '../course/progress.ts';
import { flowFile } from '../flow/document/flow-file.ts';
import type { FlowDocument } from '../flow/model.ts';
import { flowEdit } from '../flow/records.ts';
import { type FlowSummary, type FlowVersion, type OpenedFlow, publishRequest } from '../flow/stored.ts';
import type { InstructorFile, LabFilesProgress, OpenedHandIn } from '../labs/lab-file/instructor.ts';
import { type HandInPreview, handInChoices } from '../labs/lab-file/preview.ts';
import {
  type Answered,
  beginRequest,
  type LabSummary,
  labAnswer,
  labId,
  type OpenLab,
  type PresentedLab,
  taskId,
} from '../labs/opened.ts';
import type { LabResult } from '../labs/result.ts';
import type { LabRun } from '../labs/run.ts';
import { type PromptSound, type StoredScript, savedScript } from '../simulation/saved-script.ts';
import type { WorldInput } from '../simulation/world.ts';
import { type AuditEntry, type AuditEvent, auditQuery, type UndoState } from '../tenant/audit.ts';
import type { CsvPreview, CsvProgress, CsvReport } from '../tenant/csv/report.ts';
import { entityId, findQuery, listQuery } from '../tenant/list-query.ts';
import { type PictureContents, pictureFile, pictureQuery } from '../tenant/picture/picture.ts';
import { type Week, weekQuery } from '../tenant/routing/week.ts';
import { type MomentAnswer, momentQuery } from '../tenant/routing/what-happens.ts';
import {
  type Counts,
  type FoundObject,
  type ImportReport,
  type ListPage,
  type OpenedObject,
  objectValues,
  recordIds,
  type StoredObject,
} from '../tenant/stored.ts';
import type { TenantContent } from '../tenant/view.ts';
import { job, notice, read, returns, write } from './contract.ts';

const id = z.string().min(1).max(64);
const revision = z.int().min(0);
const versionNumber = z.int().min(1);

export const api = {
  app: {
    about: read(returns<AboutInfo>()),
    /** Opens one of the addresses the app itself lists, after asking. Never an address from data. */
    openLink: write(returns<boolean>(), id),
    /** The window's command registry as a menu; main draws it and sends `runCommand` back. */
    setMenu: write(returns<void>(), menuModel),
    /** A bug in the window, written to the log; answers the reference to show. */
    reportBug: write(
      returns<string>(),
      z.strictObject({ message: z.string().max(2_000), stack: z.string().max(20_000) }),
    ),
    revealLog: write(returns<void>()),
    /** Writes what the page put into its storage to the disk now. */
    flushStorage: write(returns<void>()),
    quit: write(returns<void>()),
    runCommand: notice(returns<{ id: string }>()),
    /** Files dropped where no screen takes them, by their tokens: opened as by a double click. */
    openDropped: write(returns<void>(), z.array(id).max(1_000)),
    /** A file the system asked us to open (double click, second start); named by a token, not by its path. */
    openFile: notice(
      returns<{ token: string; name: string; kind: 'lab-file' | 'workspace' | 'audio' | 'flow' | 'unknown' }>(),
    ),
  },
  settings: {
    get: read(returns<Settings>()),
    set: write(returns<Settings>(), settingsPatch),
    changed: notice(returns<Settings>()),
  },
  workspaces: {
    /** Known workspaces, most recently opened first. */
    list: read(returns<WorkspaceEntry[]>()),
    current: read(returns<OpenWorkspace | null>()),
    numbers: read(returns<WorkspaceNumbers>()),
    create: write(
      returns<OpenWorkspace | null>(),
      z.strictObject({ name: workspaceName, sample: z.boolean(), choosePlace: z.boolean() }),
    ),
    open: write(returns<OpenWorkspace>(), id),
    /** Lets the user choose a workspace folder in the system's dialog; null when they change their mind. */
    openOther: write(returns<OpenWorkspace | null>()),
    close: write(returns<void>()),
    /** For a workspace whose folder vanished while open: writes what is still readable to a place the user chooses. */
    saveElsewhere: write(returns<OpenWorkspace | null>()),
    rename: write(returns<WorkspaceEntry>(), id, workspaceName),
    duplicate: write(returns<WorkspaceEntry>(), id, workspaceName),
    /** To the trash folder; `restoreRemoved` undoes it. */
    remove: write(returns<RemovedWorkspace>(), id),
    listRemoved: read(returns<RemovedWorkspace[]>()),
    restoreRemoved: write(returns<WorkspaceEntry>(), id),
    reveal: write(returns<void>(), id),
    backups: read(returns<Backup[]>(), id),
    backup: write(returns<Backup>(), id),
    restoreBackup: write(returns<WorkspaceEntry>(), id, z.string().min(1).max(128)),
    verify: read(returns<VerifyReport>(), id),
    changed: notice(returns<OpenWorkspace | null>()),
  },
  audio: {
    /** The files on the list, in the order they came. Add and convert send what changes as they go. */
    list: read(returns<DeskFile[]>()),
    /** Files or a folder from the system's dialog; null when the person changes their mind. */
    choose: job(returns<DeskFile[]>(), returns<AddSummary | null>(), z.enum(['files', 'folder'])),
    /** Files and folders dropped on the window, by the tokens the bridge gave for them. */
    add: job(returns<DeskFile[]>(), returns<AddSummary>(), fileIds),
    /** Takes files off the list; the files themselves stay. */
    drop: write(returns<void>(), fileIds),
    /** The name the result gets; an empty one takes the suggestion again. */
    rename: write(returns<DeskFile>(), id, z.string().max(255)),
    output: read(returns<OutputPlace>()),
    chooseOutput: write(returns<OutputPlace | null>()),
    /** Back to a folder called `converted` beside each file. */
    outputBeside: write(returns<OutputPlace>()),
    convert: job(returns<ConvertNews>(), returns<ConvertSummary>(), convertRequest),
    /** While paused no further file is begun. */
    pause: write(returns<void>(), z.boolean()),
    reveal: write(returns<void>(), id, side),
    /** Begins dragging results out of the window; answers false when there is none to drag. */
    drag: write(returns<boolean>(), fileIds),
    wave: job(returns<number>(), returns<Wave>(), id),
    listen: job(returns<number>(), returns<Listening>(), id, side, z.enum(['ulaw', 'alaw']), shapeRequest),
    /** Tags and cue points; null where the file is too broken for them to be read. */
    tags: read(returns<Tags | null>(), id),
    /** Writes a copy with these tags to a file the person chooses; false when they change their mind. */
    saveTags: write(returns<boolean>(), id, tagEdit),
    /** Writes the table to a file the person chooses; false when they change their mind. */
    saveReport: write(returns<boolean>(), z.enum(['csv', 'json'])),
    /** Results, and files that fit as they are, into the open workspace's audio store. */
    store: write(returns<StoreSummary>(), fileIds),
    stored: read(returns<StoredPrompt[]>()),
  },
  tenant: {
    /** One page of a list, with the names of what its objects refer to. */
    list: read(returns<ListPage>(), listQuery),
    /** How many objects there are of each kind. */
    counts: read(returns<Counts>()),
    get: read(returns<OpenedObject>(), entityId, recordId),
    usedBy: read(returns<ObjectLink[]>(), entityId, recordId),
    /** Null for the id makes a new object; the revision is the one the form was opened with, null for a new one. */
    save: write(returns<StoredObject>(), entityId, recordId.nullable(), objectValues, z.int().min(0).nullable()),
    /** What the rules say of a form's values while they are typed; nothing is stored. */
    check: read(returns<readonly TenantProblem[]>(), entityId, recordId.nullable(), objectValues),
    /** The values a copy starts with: a draft for the form, nothing is stored. */
    copy: read(returns<Values>(), entityId, recordId),
    setActive: write(returns<void>(), entityId, recordIds, z.boolean()),
    remove: write(returns<void>(), entityId, recordIds),
    /** Makes what is planned for now the Current strategy of an entry point. */
    switchStrategy: write(returns<void>(), recordId),
    undoState: read(returns<UndoState>()),
    undo: write(returns<{ label: string }>()),
    redo: write(returns<{ label: string }>()),
    audit: read(returns<AuditEntry[]>(), auditQuery),
    auditActors: read(returns<string[]>()),
    auditEvent: read(returns<AuditEvent>(), z.int().min(1)),
    /** Takes one event back by itself, where nothing was built on it since. */
    undoEvent: write(returns<{ label: string }>(), z.int().min(1)),
    /** Writes the events that pass the filters as a table to a file the person chooses. */
    saveAudit: write(returns<boolean>(), auditQuery),
    /** Every object of every kind, for the picture, the calendar and what happens to a call. */
    content: read(returns<TenantContent>()),
    /** Objects of any kind by words of their names, those that begin with them first. */
    find: read(returns<FoundObject[]>(), findQuery),
    /** What the picture shows: all as far as it fits, or what one object is connected with. */
    picture: read(returns<PictureContents>(), pictureQuery),
    /** Which strategy of an entry point is Current over some days, and why. */
    week: read(returns<Week>(), weekQuery),
    /** What happens to a call at a moment, from the number to the teams of a queue. */
    whatHappens: read(returns<MomentAnswer>(), momentQuery),
    /** Writes the drawn picture to a file the person chooses; false when they change their mind. */
    savePicture: write(returns<boolean>(), pictureFile),
    /** Writes the whole tenant to a file the person chooses, as a zip where its sounds go with it. */
    saveTenant: write(returns<boolean>(), z.boolean()),
    /** An exported tenant from the system's dialog, named by a token; null when the person changes their mind. */
    chooseTenant: write(returns<{ readonly token: string; readonly name: string } | null>()),
    /** Makes the tenant equal to that one; where it has objects of its own, only when told to replace them. */
    importTenant: write(returns<ImportReport>(), id, z.boolean()),
    /** Writes all objects of a kind, or these, as a table to a file the person chooses; false when they change their mind. */
    saveCsv: write(returns<boolean>(), entityId, recordIds.nullable()),
    saveCsvTemplate: write(returns<boolean>(), entityId),
    /** A table from the system's dialog, named by a token as dropped files are; null when the person changes their mind. */
    chooseCsv: write(returns<{ readonly token: string; readonly name: string } | null>()),
    /** What an import would do, row by row; nothing is stored. */
    previewCsv: job(returns<CsvProgress>(), returns<CsvPreview>(), entityId, id),
    /** The table previewed last: all of it or nothing. */
    importCsv: job(returns<CsvProgress>(), returns<CsvReport>(), entityId, id),
  },
  flows: {
    list: read(returns<FlowSummary[]>()),
    /** The draft, with the revision its edits are made on. */
    open: read(returns<OpenedFlow>(), recordId),
    /** Stores one edit of the draft and answers the revision it made. */
    edit: write(returns<number>(), recordId, revision, flowEdit),
    create: write(
      returns<string>(),
      z.strictObject({
        name: z.string().max(200),
        description: z.string().max(2_000),
        kind: z.enum(['flow', 'subflow']),
        era: z.enum(['classic', 'current']),
        /** Id of a ready flow to begin with. */
        template: z.string().max(64).exactOptional(),
      }),
    ),
    copy: write(returns<string>(), recordId, z.string().max(200)),
    publish: write(returns<FlowVersion>(), recordId, revision, publishRequest),
    version: read(returns<FlowDocument>(), recordId, versionNumber),
    /** Makes the draft what a version was, as one more edit. */
    restore: write(returns<number>(), recordId, versionNumber, revision),
    setLabels: write(returns<number>(), recordId, versionNumber, revision, publishRequest.shape.labels),
    /** Writes the draft as a picture or a document to a file the person chooses; false when they change their mind. */
    saveFile: write(returns<boolean>(), recordId, flowFile),
  },
  simulation: {
    /** What calls need to know: the tenant, and of each flow what runs. Of these flows the drafts run. */
    world: read(returns<WorldInput>(), z.array(recordId).max(100)),
    /** A prompt to be heard, by the id of the audio file. */
    sound: read(returns<PromptSound>(), recordId),
    scripts: read(returns<StoredScript[]>()),
    /** Takes the place of a script of the same name. */
    saveScript: write(returns<StoredScript>(), savedScript),
    removeScript: write(returns<void>(), id),
    /** Writes it as a script for `flow simulate` to a file the person chooses; false when they change their mind. */
    exportScript: read(returns<boolean>(), savedScript),
  },
  labs: {
    /** The labs that came with the app and those that were loaded, with how far the open workspace is in each. */
    list: read(returns<LabSummary[]>()),
    /**
     * A lab's folder or its zip from the system's dialog, checked and kept; null when the person changes their mind.
     * `remarks` are what its author should look at.
     */
    load: write(returns<(LabSummary & { readonly remarks: readonly string[] }) | null>(), z.enum(['folder', 'file'])),
    /** Forgets a loaded lab; what was done in it stays. */
    unload: write(returns<void>(), labId),
    /** Begins in the open workspace, or in a new one that is opened then; `run.began` says which. */
    begin: write(returns<OpenLab>(), labId, beginRequest),
    /** The guide and what holds now, in the open workspace. */
    open: read(returns<OpenLab>(), labId),
    check: read(returns<LabResult>(), labId),
    /** What a teacher shows, without anything of a learner. */
    present: read(returns<PresentedLab>(), labId),
    /** Remembers the task the learner is at. */
    goTo: write(returns<LabRun>(), labId, taskId),
    /** Takes the next level of hint. */
    hint: write(returns<OpenLab>(), labId, taskId),
    answer: write(returns<Answered>(), labId, taskId, taskId, labAnswer),
    /** Does the task the author's way, for no points. */
    skip: write(returns<OpenLab>(), labId, taskId),
    /** How many objects are not as they were when a task was begun; without a task, when the lab was. */
    changesSince: read(returns<number>(), labId, taskId.nullable()),
    /** Takes them back, as one change that can be undone. */
    resetTask: write(returns<OpenLab>(), labId, taskId),
    resetLab: write(returns<OpenLab>(), labId),
    /** Stops the clock, or lets it go on. */
    pause: write(returns<LabRun>(), labId, z.boolean()),
    /** Puts the learner's sound files onto the list of the audio tool; answers how many. */
    takeSounds: write(returns<number>(), labId),
    /** Writes them into a folder the person chooses; false when they change their mind. */
    saveSounds: write(returns<boolean>(), labId),
    /** Writes the certificate of a finished lab as a PDF to a file the person chooses; false when they change their mind. */
    saveCertificate: write(returns<boolean>(), labId),
    /** What would leave, entry by entry, with each as text; nothing is stored. */
    previewHandIn: read(returns<HandInPreview>(), labId, handInChoices),
    /** Writes what was previewed with these choices to a file the person chooses; false when they change their mind. */
    saveHandIn: write(returns<boolean>(), labId, handInChoices),
    /** What holds after a change of the workspace, at most a second later. */
    changed: notice(returns<{ readonly lab: string; readonly result: LabResult }>()),
  },
  course: {
    progress: read(returns<CourseProgress>()),
    setRead: write(returns<void>(), pageId, z.boolean()),
    /** Keeps an answer to a question of the course; main marks it. */
    answer: write(returns<QuizAnswer>(), givenAnswer),
    finishExam: write(returns<StoredExam>(), finishedExam),
    /** Writes the result of an exam as a PDF to a file the person chooses; false when they change their mind. */
    saveExam: write(returns<boolean>(), printedExam),
  },
  instructor: {
    /** Lab files that were opened since the app was started. */
    list: read(returns<InstructorFile[]>()),
    /** Lab files or a folder from the system's dialog, each judged anew; null when the person changes their mind. */
    choose: job(returns<LabFilesProgress>(), returns<InstructorFile[] | null>(), z.enum(['files', 'folder'])),
    /** Files dropped on the window or handed over by the system, by their tokens. */
    add: job(returns<LabFilesProgress>(), returns<InstructorFile[]>(), z.array(id).max(1_000)),
    drop: write(returns<void>(), z.array(id).max(10_000)),
    open: read(returns<OpenedHandIn>(), id),
    /** Opens the work as a workspace for reading only. */
    openWorkspace: write(returns<OpenWorkspace>(), id),
    /** Writes the lab file as it came to a file the person chooses; false when they change their mind. */
    saveCopy: write(returns<boolean>(), id),
    /** Writes these as a table to a file the person chooses; false when they change their mind. */
    saveCsv: write(returns<boolean>(), z.array(id).max(10_000)),
  },
  expression: {
    /** What was typed to test the expressions of a place; empty for one never seen. */
    recall: read(returns<ExpressionMemory>(), memoryScope),
    remember: write(returns<void>(), memoryScope, expressionMemory),
  },
} as const;

export type Api = typeof api;
