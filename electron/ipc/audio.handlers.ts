import { AppError } from '../../shared/base/errors.ts';
import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { writeDurably } from '../db/durable-file.ts';
import type { AudioDesk } from '../services/audio/desk.ts';
import type { PromptStore } from '../services/audio/prompt-store.ts';
import { csvOf, jsonOf } from '../services/audio/report.ts';

/** What only the system can do: dialogs, the file manager, dragging out. */
export interface AudioSystem {
  chooseAudio(what: 'files' | 'folder'): Promise<readonly string[]>;
  chooseOutput(): Promise<string | null>;
  /** Where to save, or null when the person changed their mind. */
  chooseSave(name: string, what: 'table' | 'sound'): Promise<string | null>;
  reveal(path: string): void;
  /** Begins dragging files out of the window. */
  drag(paths: readonly string[]): void;
  /** The path behind a token of `adoptFiles`, or null for one that is not ours. */
  pathOf(token: string): string | null;
}

export function audioHandlers(desk: AudioDesk, prompts: PromptStore, system: AudioSystem): Handlers<Api>['audio'] {
  const resultsOf = (ids: readonly string[]) => ids.flatMap(id => desk.pathOf(id, 'caller') ?? []);
  return {
    list: () => desk.fresh(),
    async choose(job, what) {
      const chosen = await system.chooseAudio(what);
      return chosen.length === 0 ? null : desk.add(chosen, job);
    },
    add: (job, tokens) =>
      desk.add(
        tokens.flatMap(token => system.pathOf(token) ?? []),
        job,
      ),
    drop: desk.drop,
    rename: desk.rename,
    output: desk.output,
    async chooseOutput() {
      const folder = await system.chooseOutput();
      return folder === null ? null : desk.setOutput(folder);
    },
    outputBeside: () => desk.setOutput(null),
    convert: (job, request) => desk.convert(request, job),
    pause: desk.pause,
    reveal(id, side) {
      const path = desk.pathOf(id, side);
      if (path === null) throw new AppError('audio/no-result', {});
      system.reveal(path);
    },
    drag(ids) {
      const results = resultsOf(ids);
      if (results.length > 0) system.drag(results);
      return results.length > 0;
    },
    wave: (job, id) => desk.wave(id, job),
    listen: (job, id, side, law, shape) => desk.listen(id, side, law, shape, job),
    tags: desk.tags,
    async saveTags(id, edit) {
      const path = await system.chooseSave(desk.nameOf(id), 'sound');
      if (path === null) return false;
      await desk.saveTags(id, edit, path);
      return true;
    },
    async saveReport(format) {
      const path = await system.chooseSave(`audio-files.${format}`, 'table');
      if (path === null) return false;
      writeDurably(path, format === 'csv' ? csvOf(desk.list()) : jsonOf(desk.list()));
      return true;
    },
    store: ids => prompts.addAll(desk.prompts(ids), ({ id, name }) => desk.taken(id, name)),
    stored: prompts.list,
  };
}
