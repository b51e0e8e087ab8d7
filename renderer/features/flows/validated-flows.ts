/** Flows whose validation was on when they were left: opened again, they are checked again. A new flow begins unchecked. */
import { createRememberedStore } from '../../kit/store.ts';

/** The oldest are forgotten. */
const most = 500;

const kept = createRememberedStore<string>('validated-flows', '');
const ids = (): string[] => kept.get().split(' ').filter(Boolean);

export const wasValidated = (flow: string): boolean => ids().includes(flow);

export function rememberValidation(flow: string, isOn: boolean): void {
  const others = ids().filter(id => id !== flow);
  kept.set([...others, ...(isOn ? [flow] : [])].slice(-most).join(' '));
}
