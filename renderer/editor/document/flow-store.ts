import type { Result } from '../../../shared/base/result.ts';
import type { Edit } from '../../../shared/flow/change.ts';

/** Where a flow's edits are kept. The editor knows nothing else of storage. */
export interface FlowStore {
  /** Stores an edit made on this revision; answers the next one. */
  readonly save: (revision: number, edit: Edit) => Promise<Result<{ readonly revision: number }>>;
}
