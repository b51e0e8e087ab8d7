import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/base/errors.ts';
import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers, JobContext } from '../../shared/ipc/contract.ts';
import { gradedTable } from '../../shared/labs/lab-file/graded.ts';
import type { InstructorFile, LabFilesProgress } from '../../shared/labs/lab-file/instructor.ts';
import { openLab } from '../../shared/labs/open-lab.ts';
import { writeChosen } from '../services/chosen-file.ts';
import type { LabFilePlace } from '../services/labs/handed-in.ts';
import type { Workspaces } from '../services/workspaces.ts';
import type { Labs } from './labs.handlers.ts';

/** What only the system can do: its dialogs, and files by their token. */
export interface InstructorSystem {
  /** Lab files or a folder of them; empty when the person changed their mind. */
  chooseLabFiles(what: 'files' | 'folder'): Promise<readonly string[]>;
  chooseSave(name: string, what: 'lab-file' | 'marks'): Promise<string | null>;
  pathOf(token: string): string | null;
}
export interface InstructorPorts {
  readonly workspaces: Pick<Workspaces, 'lend'>;
  readonly system: InstructorSystem;
  readonly dataFolder: string;
  readonly version: string;
  /** Writes a fault of ours to the log; answers its reference. */
  readonly bug: (error: unknown, where: string) => string;
}

interface Held {
  readonly shown: InstructorFile;
  readonly place: LabFilePlace;
}

export function instructorHandlers(
  loaded: Labs,
  { workspaces, system, dataFolder, version, bug }: InstructorPorts,
): Handlers<Api>['instructor'] {
  const held = new Map<string, Held>();
  const find = (id: string): Held => {
    const found = held.get(id);
    if (!found) throw new AppError('lab-file/not-on-list', {});
    return found;
  };
  /** Read again: the list keeps what was found, not the work itself. */
  async function reopened(id: string) {
    const [{ library }, { openLabFile }] = await Promise.all([loaded(), import('../services/labs/handed-in.ts')]);
    const { place } = find(id);
    return { opened: openLabFile(place.name, place.bytes(), library), library };
  }

  async function take(paths: readonly string[], job: JobContext<LabFilesProgress>): Promise<InstructorFile[]> {
    const [{ library }, { labFilePlaces }, { grade }] = await Promise.all([
      loaded(),
      import('../services/labs/handed-in.ts'),
      import('../services/labs/grade.ts'),
    ]);
    const places = [...labFilePlaces(paths)];
    const added: InstructorFile[] = [];
    let breath = performance.now();
    for (const [done, place] of places.entries()) {
      // The window gets its turn often, whatever one file takes.
      if (performance.now() - breath > 30) {
        job.progress({ done, total: places.length });
        await new Promise(resolve => setImmediate(resolve));
        breath = performance.now();
        if (job.cancelled()) throw new AppError('job/cancelled', {});
      }
      const shown: InstructorFile = { id: randomUUID(), ...grade(place, library, bug).row };
      held.set(shown.id, { shown, place });
      added.push(shown);
    }
    job.progress({ done: places.length, total: places.length });
    return added;
  }

  return {
    list: () => [...held.values()].map(({ shown }) => shown),
    async choose(job, what) {
      const paths = await system.chooseLabFiles(what);
      return paths.length === 0 ? null : take(paths, job);
    },
    add: (job, tokens) =>
      take(
        tokens.flatMap(token => system.pathOf(token) ?? []),
        job,
      ),
    drop: ids => {
      for (const id of ids) held.delete(id);
    },
    async open(id) {
      const { opened, library } = await reopened(id);
      const { run, result, lab } = opened;
      return { file: find(id).shown, lab: openLab(library.find(lab.id), run, result) };
    },
    async openWorkspace(id) {
      const { opened } = await reopened(id);
      const { showLabFile } = await import('../services/labs/shown-file.ts');
      return workspaces.lend(showLabFile(opened, dataFolder, version));
    },
    async saveCopy(id) {
      const { place } = find(id);
      const path = await system.chooseSave(place.name.split('/').at(-1) ?? 'copy.flowlab', 'lab-file');
      if (path === null) return false;
      writeChosen(path, place.bytes());
      return true;
    },
    async saveCsv(ids) {
      const path = await system.chooseSave('marks.csv', 'marks');
      if (path === null) return false;
      writeChosen(path, gradedTable(ids.map(id => find(id).shown)));
      return true;
    },
  };
}
