/** What can be done to a flow from outside the designer. */
import type { FlowSummary } from '../../../shared/flow/stored.ts';
import { callWrite, refresh } from '../../kit/data.ts';
import { notifyError } from '../../kit/messages.ts';
import { notify } from '../../ui/toast-queue.ts';
import { showFlows } from './flow-place.ts';
import { freeName } from './free-name.ts';

/** Opens the designer on a copy; its name is free, in the product's way. */
export async function copyFlow({ id, name }: FlowSummary, names: readonly string[]): Promise<void> {
  const result = await callWrite('flows', 'copy', id, freeName(`Copy_${name}`, names));
  void refresh('tenant');
  if (!result.ok) return notifyError(result.error);
  notify({ tone: 'ok', title: `${name} was copied.` });
  showFlows(result.value);
}

export async function deleteFlow({ id, name }: FlowSummary): Promise<void> {
  const result = await callWrite('tenant', 'remove', 'flow', [id]);
  void refresh('flows');
  if (!result.ok) return notifyError(result.error);
  const undo = async () => {
    const undone = await callWrite('tenant', 'undo');
    void refresh('flows');
    if (!undone.ok) notifyError(undone.error);
  };
  notify({ tone: 'ok', title: `Flow ${name} was deleted.`, action: { label: 'Undo', run: () => void undo() } });
}
