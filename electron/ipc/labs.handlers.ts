import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { type HandInPreview, mostShown } from '../../shared/labs/lab-file/preview.ts';
import { fill, personalValues } from '../../shared/labs/personal.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { writeChosen } from '../services/chosen-file.ts';
import type { PreparedFile } from '../services/labs/hand-in.ts';
import type { LabPorts, LabService } from '../services/labs/labs.ts';
import type { Workspaces } from '../services/workspaces.ts';

/** What only the system can do: its dialogs. */
export interface LabsSystem {
  /** A lab's folder or file, or null when the person changed their mind. */
  chooseLab(what: 'folder' | 'file'): Promise<string | null>;
  /** Where sound files go. */
  chooseFolder(): Promise<string | null>;
  /** Where the certificate goes. */
  choosePictureFile(name: string, format: 'pdf'): Promise<string | null>;
  /** Where a lab file goes. */
  chooseSave(name: string, what: 'lab-file'): Promise<string | null>;
  /** A page as a PDF. */
  print(html: string, style: string): Promise<Uint8Array>;
}
export interface LabsPorts {
  readonly workspaces: Pick<Workspaces, 'current' | 'createFilled' | 'database'>;
  readonly system: LabsSystem;
  /** Puts files onto the list of the audio tool. */
  readonly toDesk: (paths: readonly string[]) => Promise<unknown>;
  /** Without the library, which is loaded with the service. */
  readonly ports: Omit<LabPorts, 'library'> & { readonly salt: () => string };
  /** Of Flow Lab. */
  readonly version: string;
  readonly dataFolder: string;
}

/** Loaded when labs are first asked for: no start of the app should wait for the engine that checks them. */
export function labsOf({ workspaces, ports, dataFolder }: LabsPorts) {
  const load = async () => {
    const [{ labService }, { labLibrary }] = await Promise.all([
      import('../services/labs/labs.ts'),
      import('../services/labs/library.ts'),
    ]);
    const library = labLibrary(join(dataFolder, 'labs'));
    const whole = { ...ports, library };
    return {
      library,
      labs: labService(workspaces.database, whole),
      labsIn: (db: WorkspaceDb): LabService => labService(() => db, whole),
    };
  };
  let loaded: ReturnType<typeof load> | null = null;
  return (): ReturnType<typeof load> => {
    loaded ??= load();
    return loaded;
  };
}
export type Labs = ReturnType<typeof labsOf>;

/** Previews of one dialog that are kept; each holds the whole file. */
const mostPrepared = 12;

export function labsHandlers(
  loaded: Labs,
  { workspaces, system, toDesk, ports, version }: LabsPorts,
): Handlers<Api>['labs'] {
  const handInPorts = { version, salt: ports.salt };
  /** What the person saw, by lab and choices: it leaves as it was shown, or not at all. */
  const prepared = new Map<string, PreparedFile>();
  const labs = async (): Promise<LabService> => (await loaded()).labs;
  const summaryOf = async (id: string) =>
    (await labs()).list(workspaces.current() !== null).find(summary => summary.id === id) ?? null;
  /** Writes the learner's sound files into a folder. */
  async function writeSounds(id: string, folder: string): Promise<string[]> {
    const sounds = (await labs()).sounds(id);
    const { makeSound } = await import('../../shared/labs/make-sound.ts');
    mkdirSync(folder, { recursive: true });
    return sounds.map(({ sound, seed }) => {
      const path = join(folder, sound.name);
      writeChosen(path, makeSound(sound, seed));
      return path;
    });
  }
  return {
    list: async () => (await labs()).list(workspaces.current() !== null),
    async load(what) {
      const path = await system.chooseLab(what);
      if (path === null) return null;
      const { library } = await loaded();
      const { lab, remarks } = library.load(path);
      const summary = await summaryOf(lab.id);
      return summary && { ...summary, remarks: remarks.slice(0, 20) };
    },
    async unload(id) {
      const { library } = await loaded();
      library.unload(id);
    },
    async begin(id, { where, ...request }) {
      const { labs: here, labsIn, library } = await loaded();
      if (where === 'here') return here.begin(id, request, 'adopted');
      const { title } = library.find(id).lab;
      const name = `${title}${request.learner === '' ? '' : `, ${request.learner}`}`;
      workspaces.createFilled(
        name
          .replace(/\p{Cc}/gu, ' ')
          .slice(0, 80)
          .trim(),
        db => {
          labsIn(db).begin(id, request, 'made');
        },
      );
      return here.open(id);
    },
    open: async id => (await labs()).open(id),
    check: async id => (await labs()).check(id),
    present: async id => (await labs()).present(id),
    goTo: async (id, task) => (await labs()).goTo(id, task),
    hint: async (id, task) => (await labs()).hint(id, task),
    answer: async (id, task, question, answer) => (await labs()).answer(id, task, question, answer),
    skip: async (id, task) => (await labs()).skip(id, task),
    changesSince: async (id, task) => (await labs()).changesSince(id, task),
    resetTask: async (id, task) => (await labs()).reset(id, task),
    resetLab: async id => (await labs()).reset(id, null),
    pause: async (id, paused) => (await labs()).pause(id, paused),
    async takeSounds(id) {
      // Beside the workspace they are for, where the person finds them and they go when it goes.
      const paths = await writeSounds(id, join(workspaces.database().folder, 'sounds', id));
      await toDesk(paths);
      return paths.length;
    },
    async saveSounds(id) {
      const folder = await system.chooseFolder();
      if (folder === null) return false;
      await writeSounds(id, await soundsFolder(id, folder));
      return true;
    },
    async previewHandIn(id, choices): Promise<HandInPreview> {
      const made = (await labs()).handIn(id, choices, handInPorts);
      if (prepared.size >= mostPrepared) prepared.clear();
      prepared.set(JSON.stringify([id, choices]), made);
      return {
        learner: made.learner,
        bytes: made.bytes().length,
        entries: made.entries().map(entry => ({ ...entry, text: made.texts[entry.path]?.slice(0, mostShown) ?? null })),
      };
    },
    async saveHandIn(id, choices) {
      const file = prepared.get(JSON.stringify([id, choices]));
      const { library } = await loaded();
      const { title } = library.find(id).lab;
      if (!file) throw new AppError('lab/changed-since', { title });
      const name = `${title.split(':')[0]}${file.learner === '' ? '' : ` ${file.learner}`}.flowlab`;
      const path = await system.chooseSave(name, 'lab-file');
      if (path === null) return false;
      // Stored first: a file that left without its event would say that it was altered.
      file.store();
      writeChosen(path, file.bytes());
      prepared.clear();
      return true;
    },
    async saveCertificate(id) {
      const facts = (await labs()).certificate(id);
      const path = await system.choosePictureFile(`${facts.title}.pdf`, 'pdf');
      if (path === null) return false;
      const { certificatePage, certificateStyle } = await import('../../shared/labs/certificate.ts');
      writeChosen(path, await system.print(certificatePage(facts), certificateStyle));
      return true;
    },
  };

  /** A folder of its own, so that no file of the person's is in the way. */
  async function soundsFolder(id: string, parent: string): Promise<string> {
    const [{ library, labs: service }, { freeFolder }] = await Promise.all([
      loaded(),
      import('../services/workspaces/places.ts'),
    ]);
    const { lab } = library.find(id);
    return freeFolder(parent, fill(`Sounds {ID} ${lab.title}`, personalValues(lab, service.open(id).run.seed)));
  }
}
