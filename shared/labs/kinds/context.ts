/** What every kind of check looks with. */
import type { TenantView } from '../../tenant/view.ts';
import type { Find } from '../find.ts';
import type { Lab } from '../lab.ts';
import type { LabRun } from '../run.ts';
import type { LabFlow, LabState } from '../state.ts';

export interface CheckContext {
  /** Filled with the learner's values. */
  readonly lab: Lab;
  readonly state: LabState;
  readonly view: TenantView;
  readonly run: LabRun | null;
  readonly find: Find;
  /** Of any object, by its id. */
  readonly nameOfId: (id: string) => string;
  readonly flowOf: (name: string) => LabFlow | null;
}
