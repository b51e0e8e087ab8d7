/** What a caller hears at a moment, in words. */
import type { CallView } from './center/snapshot.ts';

export interface Caption {
  /** How the call stands. */
  readonly state: string;
  /** What is heard; '' for nothing. */
  readonly caption: string;
  readonly detail: string;
}

const waits = { keys: 'Press a key', speech: 'Speak', both: 'Speak, or press a key', nothing: '' } as const;

/** `now` in ms of virtual time. */
export function captionOf(call: CallView, now: number): Caption {
  const { hearing, queue, agent, onLine, endedAt, listens } = call;
  if (endedAt !== null)
    return { state: 'The call is over', caption: '', detail: call.over ? '' : 'Its last steps run' };
  if (agent !== null)
    return { state: `${agent} is on the line`, caption: onLine ? 'You talk with the agent.' : '', detail: '' };
  const state = queue
    ? queue.rings === null
      ? `Waiting in ${queue.name}`
      : `Ringing at ${queue.rings}`
    : onLine
      ? 'Connected'
      : 'You hung up';
  const place = queue ? `Place ${Math.max(1, queue.position)} since ${Math.floor((now - queue.since) / 1000)} s` : '';
  return { state, caption: heard(hearing, now) || waits[listens], detail: place };
}

/** The sound that plays at a moment; '' for silence. */
function heard(hearing: CallView['hearing'], now: number): string {
  let end = hearing?.since ?? 0;
  for (const { kind, text, ms } of hearing?.sounds ?? []) {
    end += ms;
    if (now >= end) continue;
    return kind === 'speech'
      ? `“${text}”`
      : kind === 'file'
        ? `♪ ${text}`
        : text === ''
          ? ''
          : `Silence: ${text} is missing`;
  }
  return '';
}
