/** Every row of the table of behaviours; only a list. */
import type { Behaviour } from './behaviour.ts';
import { callRows } from './call.rows.ts';
import { callerRows } from './caller.rows.ts';
import { dataRows } from './data.rows.ts';
import { queueRows } from './queue.rows.ts';

export const behaviours: readonly Behaviour[] = [...callerRows, ...dataRows, ...queueRows, ...callRows];
