/**
 * Handing in: a lab file out of the open workspace. It is prepared without leaving a trace, so that a person sees what would
 * leave; stored, it is exactly that, and the event that commits to it is the last of the log.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import { stopClock } from '../../../shared/labs/acts.ts';
import type { Lab } from '../../../shared/labs/lab.ts';
import { handInKey, type LabFileAudio, type LabFileQuiz, manifestPath } from '../../../shared/labs/lab-file/format.ts';
import {
  digestsOf,
  handedInTexts,
  type LabFileTexts,
  leavingEvents,
  packedTexts,
  type Sealing,
} from '../../../shared/labs/lab-file/pack.ts';
import type { HandInChoices, LabFileEntry } from '../../../shared/labs/lab-file/preview.ts';
import { personalValues } from '../../../shared/labs/personal.ts';
import type { LabRun } from '../../../shared/labs/run.ts';
import { substanceOf } from '../../../shared/labs/substance.ts';
import { audioFile } from '../../../shared/tenant/audio-file.entity.ts';
import { audioFolder } from '../../db/layout.ts';
import { settingTable } from '../../db/stores/settings.store.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';
import { writeZip } from '../bounded-zip.ts';
import { exchangedTenant } from '../tenant-exchange.ts';
import { subjectOf } from './run-log.ts';

export interface HandInPorts {
  readonly clock: () => Date;
  readonly actor: string;
  readonly salt: () => string;
  /** Version of Flow Lab. */
  readonly version: string;
}

export interface PreparedFile {
  readonly texts: LabFileTexts;
  /** Sounds that go with it, by their path in the file. */
  readonly sounds: ReadonlyMap<string, Uint8Array>;
  readonly learner: string;
  /** How far the workspace was; the file can be stored as long as it is there. */
  readonly revision: number;
  /** Appends the event of handing in. */
  readonly store: () => void;
  readonly bytes: () => Uint8Array;
  /** What is in it, with sizes in bytes. */
  readonly entries: () => LabFileEntry[];
}

/** Thrown to take a rehearsal back. */
class Rehearsed extends Error {}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** How a learner is called who gives no name. */
export const aliasOf = (lab: Lab, run: LabRun): string => `Attendee ${personalValues(lab, run.seed).attendee}`;

export function prepareLabFile(
  db: WorkspaceDb,
  lab: Lab,
  stored: LabRun,
  { as, alias, withoutText, withAudio }: HandInChoices,
  ports: HandInPorts,
): PreparedFile {
  const name = as === 'name' ? stored.learner : as === 'none' ? '' : alias.trim() || aliasOf(lab, stored);
  const learner = { name, as: name === '' ? ('none' as const) : as };
  const at = ports.clock().toISOString();
  const run: LabRun = { ...stopClock(stored, new Date(at)), learner: name };
  const audio = audioIn(db);
  const sounds = withAudio ? soundsOf(db, audio) : new Map<string, Uint8Array>();
  const texts = handedInTexts({ lab, run, tenant: exchangedTenant(db), now: at, quiz: quizIn(db), audio, withoutText });
  const record = { at, contents: digestsOf(texts, sha256) };
  const revision = db.revision();
  const stamp = { at, salt: ports.salt() };

  function append(): void {
    const subject = subjectOf(lab.id);
    const expected = db.read(({ events }) => events.revisionOf(subject));
    const label = `Hand in ${lab.title}`.slice(0, 500);
    db.write({ label, actor: ports.actor, subject, expected, stamp }, records =>
      records.put(settingTable, { key: handInKey(lab.id), value: JSON.stringify(record) }),
    );
  }
  const events = rehearsed(db, append, () => [...db.read(store => store.events.walk())]);
  const sealing: Sealing = { learner, realName: stored.learner, withoutText, lab: lab.id };
  const leaving = leavingEvents(events, sealing, sha256);
  if (!leaving) throw new AppError('lab/words-not-sealed', { title: lab.title });
  const whole = packedTexts({
    app: ports.version,
    lab: { id: lab.id, version: run.version, title: lab.title, goals: sha256(substanceOf(lab)) },
    learner,
    seed: run.seed,
    exportedAt: at,
    withoutText,
    texts,
    events: leaving,
    sounds: [...sounds].map(([path, sound]) => ({ sha256: path.slice(6, -4), bytes: sound.length })),
    sha256,
    bytesOf: text => Buffer.byteLength(text, 'utf8'),
  });
  return {
    texts: whole,
    sounds,
    learner: name,
    revision,
    store() {
      if (db.revision() !== revision) throw new AppError('lab/changed-since', { title: lab.title });
      append();
    },
    entries: () => [
      ...inOrder(whole).map(([path, text]) => ({ path, bytes: Buffer.byteLength(text, 'utf8') })),
      ...[...sounds].map(([path, sound]) => ({ path, bytes: sound.length })),
    ],
    bytes: () => writeZip([...inOrder(whole), ...sounds]),
  };
}

/** The manifest first: who looks into the zip sees it at once. */
const inOrder = (texts: LabFileTexts): [string, string][] =>
  Object.entries(texts).sort(([a], [b]) => (a === manifestPath ? -1 : b === manifestPath ? 1 : a < b ? -1 : 1));

/** Does something, looks, and takes it back. */
function rehearsed<T>(db: WorkspaceDb, act: () => void, look: () => T): T {
  let seen: { readonly value: T } | null = null;
  try {
    db.together(() => {
      act();
      seen = { value: look() };
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  return (seen as { readonly value: T } | null)!.value;
}

/** Right and wrong are judged anew by whoever looks. */
const quizIn = (db: WorkspaceDb): LabFileQuiz =>
  db.read(({ course }) => course.quizAnswers()).map(({ right: _, ...answered }) => answered);

function audioIn(db: WorkspaceDb): LabFileAudio {
  return db
    .read(({ tenant }) => tenant.view.all(audioFile.id))
    .map(({ name, sha256: hash, sizeBytes, durationMs, codec }) => ({
      name,
      sha256: hash,
      format: `${codec} 8000 Hz mono`,
      bytes: sizeBytes,
      durationMs,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where a sound lies in the workspace's store. */
export const soundPath = (folder: string, hash: string): string =>
  join(audioFolder(folder), hash.slice(0, 2), `${hash}.wav`);

/** Bytes of all sounds together; what is larger is handed in another way. */
const mostAudio = 200 * 1024 * 1024;
function soundsOf(db: WorkspaceDb, audio: LabFileAudio): Map<string, Uint8Array> {
  const sounds = new Map<string, Uint8Array>();
  let together = 0;
  for (const hash of [...new Set(audio.map(sound => sound.sha256))].sort()) {
    const path = soundPath(db.folder, hash);
    // One that is lost is listed all the same, with what is known of it.
    if (!existsSync(path)) continue;
    together += statSync(path).size;
    if (together > mostAudio) throw new AppError('lab/sounds-too-large', { megabytes: mostAudio / 1024 / 1024 });
    sounds.set(`audio/${hash}.wav`, readFileSync(path));
  }
  return sounds;
}
