import type { Migration } from '../migrate.ts';
import { initial } from './0010-initial.ts';

/** Every step, oldest first. A released step is never edited; the next number mends it. */
export const migrations: readonly Migration[] = [initial];
