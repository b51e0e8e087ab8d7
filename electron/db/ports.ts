import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../shared/base/clock.ts';
import type { Sha256 } from '../../shared/base/event-chain.ts';

/** What the database needs from outside, so that tests can decide the time. */
export interface DbPorts {
  readonly clock: Clock;
  readonly sha256: Sha256;
  /** 32 hexadecimal digits nobody can guess. */
  readonly salt: () => string;
  /** Told after each command that was stored. */
  readonly onCommand?: () => void;
}

export const realPorts: DbPorts = {
  clock: () => new Date(),
  sha256: text => createHash('sha256').update(text, 'utf8').digest('hex'),
  salt: () => randomBytes(16).toString('hex'),
};
