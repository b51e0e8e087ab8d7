/** A lab in a real workspace, done in each way its contract speaks of; every way begins from the start state. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realPorts } from '../../electron/db/ports.ts';
import { labState } from '../../electron/services/labs/lab-state.ts';
import { labService } from '../../electron/services/labs/labs.ts';
import { labLibrary } from '../../electron/services/labs/library.ts';
import { createWorkspace } from '../../electron/services/workspaces/folder.ts';
import { checkLab } from '../../shared/labs/check-lab.ts';
import { fill, personalValues } from '../../shared/labs/personal.ts';
import type { LoadedLab, NamedMistake } from '../../shared/labs/read-lab.ts';
import type { LabResult } from '../../shared/labs/result.ts';
import type { LabRun } from '../../shared/labs/run.ts';

/** Thrown to have the database take everything back. */
class TakenBack extends Error {}

/** A Monday in the morning, so that no result depends on when the tests run. */
const moment = new Date('2026-05-04T09:00:00.000Z');

export function labBench(loaded: LoadedLab, seed: number) {
  const { lab } = loaded;
  const folder = mkdtempSync(join(tmpdir(), 'flow-lab-labs-'));
  const ports = { ...realPorts, clock: () => moment };
  const db = createWorkspace(
    join(folder, 'w'),
    { name: lab.id, sample: false },
    { actor: 'test', version: '0' },
    ports,
  );
  const library = labLibrary(join(folder, 'loaded'));
  library.lend(loaded);
  const labs = labService(() => db, { ...ports, library, newId: randomUUID, actor: 'test', chance: () => seed });
  const { run: begun } = labs.begin(lab.id, { learner: 'Test', seed }, 'made');
  const values = personalValues(lab, seed);

  function tried(act: () => LabRun | null): LabResult {
    let result: LabResult | undefined;
    try {
      db.together(() => {
        const run = act();
        result = checkLab({ lab, values, state: labState(db, moment), run });
        throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    }
    return result as LabResult;
  }

  /** The goals that cannot hold without this one, itself among them. */
  function dependents(goal: string): Set<string> {
    const all = lab.tasks.flatMap(({ goals }) => goals);
    const found = new Set([goal]);
    for (const id of found) for (const other of all) if (other.dependsOn.includes(id)) found.add(other.id);
    return found;
  }

  return {
    dependents,
    filled: (text: string): string => fill(text, values),
    afterStart: (): LabResult => tried(() => begun),
    afterSolution: (): LabResult => tried(() => labs.perform(lab, labs.solutionOf(lab, seed), begun)),
    /** The mistake takes the place of the first task it is done instead of; else it comes last. */
    afterMistake: ({ name, do: wrong, instead }: NamedMistake): LabResult =>
      tried(() => {
        const slip = labs.deeds(lab, wrong, `mistakes/${name}.json do`, seed);
        const at = lab.tasks.findIndex(({ id }) => instead.includes(id));
        const split = at < 0 ? lab.tasks.length : at;
        const part = (from: number, to: number) =>
          labs.solutionOf({ ...lab, tasks: lab.tasks.slice(from, to) }, seed, instead);
        return labs.perform(lab, [...part(0, split), ...slip, ...part(split, lab.tasks.length)], begun);
      }),
    close(): void {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
