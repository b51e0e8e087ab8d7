/** Making a lab file, in two steps: what is handed in, then the chain of events that commits to it, and the manifest. */
import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import { type ChainedEvent, type SealedEvent, type Sha256, sealed } from '../../base/event-chain.ts';
import { type ExchangedTenant, exchangeDocument } from '../../tenant/exchange.ts';
import type { AnyRow } from '../../tenant/view.ts';
import { checkLab } from '../check-lab.ts';
import type { Lab } from '../lab.ts';
import { personalValues } from '../personal.ts';
import type { LabRun } from '../run.ts';
import {
  audioListPath,
  eventsPath,
  handedPaths,
  type LabFileAudio,
  type LabFileManifest,
  type LabFileQuiz,
  labFileFormat,
  labFileVersion,
  manifestPath,
  quizPath,
  resultsPath,
  runPath,
  statePath,
} from './format.ts';
import { withoutFreeText } from './free-text.ts';
import { stateOf } from './state-of.ts';

export interface HandedIn {
  readonly lab: Lab;
  /** Its clock stands still, and its learner is called as the file calls them. */
  readonly run: LabRun;
  readonly tenant: ExchangedTenant;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly quiz: LabFileQuiz;
  readonly audio: LabFileAudio;
  /** Leave out what the learner wrote freely. */
  readonly withoutText: boolean;
}
/** Texts by their path. */
export type LabFileTexts = Readonly<Record<string, string>>;

const canonical = (value: unknown): string => `${canonicalJson(value as Json)}\n`;

/** The same work at the same moment is the same texts. */
export function handedInTexts({ lab, run, tenant, now, quiz, audio, withoutText }: HandedIn): LabFileTexts {
  const shown = withoutText ? withoutFreeText(tenant) : tenant;
  const state = stateOf(shown, Date.parse(now));
  const result = checkLab({ lab, values: personalValues(lab, run.seed), state, run });
  const all = (entity: Parameters<Parameters<typeof exchangeDocument>[0]>[0]) =>
    (shown.content[entity] ?? []) as readonly AnyRow[];
  return {
    [statePath]: canonical({ now, tenant: exchangeDocument(all, shown.flows) }),
    [runPath]: canonical(run),
    [resultsPath]: canonical(result),
    [quizPath]: canonical(quiz),
    [audioListPath]: canonical(audio),
  };
}

/** What the last event commits to. */
export const digestsOf = (texts: LabFileTexts, sha256: Sha256): Record<string, string> =>
  Object.fromEntries(handedPaths.map(path => [path, sha256(texts[path] ?? '')]));

export interface Sealing {
  readonly learner: LabFileManifest['learner'];
  /** The name as it stands in the workspace. */
  readonly realName: string;
  readonly withoutText: boolean;
  readonly lab: string;
}

/**
 * Whether an event leaves without its words. Those of the lab itself hold no text but the name, and only where it was
 * begun; what a workspace is called often holds it as well.
 */
function mustSeal(event: ChainedEvent, { learner, realName, withoutText }: Sealing): boolean {
  if (withoutText && !event.subject.startsWith('lab/')) return true;
  if (learner.as === 'name') return false;
  if (event.subject === 'workspace') return true;
  const wanted = realName.trim().toLowerCase();
  return wanted !== '' && `${event.label}\n${event.changes}`.toLowerCase().includes(wanted);
}

/** The log as it leaves; null where words have to be left out of an event that did not commit to them. */
export function leavingEvents(
  events: readonly ChainedEvent[],
  sealing: Sealing,
  sha256: Sha256,
): (ChainedEvent | SealedEvent)[] | null {
  const leaving = events.map(event => (mustSeal(event, sealing) ? sealed(sha256, event) : event));
  return leaving.some(event => event === null) ? null : (leaving as (ChainedEvent | SealedEvent)[]);
}

export interface Packing {
  readonly app: string;
  readonly lab: LabFileManifest['lab'];
  readonly learner: LabFileManifest['learner'];
  readonly seed: number;
  readonly exportedAt: string;
  readonly withoutText: boolean;
  readonly texts: LabFileTexts;
  readonly events: readonly (ChainedEvent | SealedEvent)[];
  /** Sounds that go with it: their hash and size. */
  readonly sounds: readonly { readonly sha256: string; readonly bytes: number }[];
  readonly sha256: Sha256;
  /** Bytes of a text in UTF-8. */
  readonly bytesOf: (text: string) => number;
}

/** All texts of the file; the sounds lie beside them. */
export function packedTexts({ sha256, bytesOf, texts, events, sounds, ...facts }: Packing): LabFileTexts {
  const { app, lab, learner, seed, exportedAt, withoutText } = facts;
  const log = events.map(canonical).join('');
  const listed: LabFileTexts = { ...texts, [eventsPath]: log };
  const manifest: LabFileManifest = {
    format: labFileFormat,
    version: labFileVersion,
    app,
    lab,
    learner,
    seed,
    exportedAt,
    text: withoutText ? 'left-out' : 'kept',
    events: {
      count: events.length,
      hash: events.at(-1)?.hash ?? '',
      sealed: events.filter(event => 'seal' in event).length,
    },
    contents: Object.fromEntries([
      ...Object.entries(listed).map(([path, text]) => [path, { bytes: bytesOf(text), sha256: sha256(text) }] as const),
      ...sounds.map(sound => [`audio/${sound.sha256}.wav`, { bytes: sound.bytes, sha256: sound.sha256 }] as const),
    ]),
  };
  return { [manifestPath]: canonical(manifest), ...listed };
}
