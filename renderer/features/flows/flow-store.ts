import { ok } from '../../../shared/base/result.ts';
import type { FlowStore } from '../../editor/document/flow-store.ts';
import { client } from '../../kit/client.ts';
import { whileSaving } from '../../kit/data.ts';

/** Edits of one flow go to main one by one. Nothing is read again for them: the session holds the flow. */
export const storeOf = (id: string): FlowStore => ({
  save: async (revision, edit) => {
    const result = await whileSaving(client.flows.edit(id, revision, edit as Parameters<typeof client.flows.edit>[2]));
    return result.ok ? ok({ revision: result.value }) : result;
  },
});
