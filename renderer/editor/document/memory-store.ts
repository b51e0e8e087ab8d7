import { ok } from '../../../shared/base/result.ts';
import type { FlowStore } from './flow-store.ts';

/** Keeps nothing: for tests and for looking at a flow that must not change. */
export const memoryStore = (): FlowStore => ({ save: async revision => ok({ revision: revision + 1 }) });
