/** What is dialled and under which circumstances: as typed, and as the script the engine takes. */
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { CallTarget, SavedScript } from '../../../shared/simulation/saved-script.ts';
import {
  readScript,
  type Script,
  type ScriptProblem,
  script as scriptSchema,
} from '../../../shared/simulation/script.ts';
import { rowsOf, type ServiceRows, servicesOf } from './services.ts';

export interface Setup extends ServiceRows {
  /** `number:…`, `draft:<flow>` or `published:<flow>`; null until something is chosen. */
  readonly dial: string | null;
  /** Number of the caller; empty when it is withheld. */
  readonly ani: string;
  /** Local date and time; empty for now. */
  readonly date: string;
  readonly time: string;
  /** The rest of a script as JSON: variables, agents by the clock, what the caller does. */
  readonly more: string;
}
export const emptySetup: Setup = { dial: null, ani: '+15550100', date: '', time: '', more: '', http: [], answers: [] };

const parts = (dial: string): readonly [kind: string, value: string] => {
  const at = dial.indexOf(':');
  return [dial.slice(0, at), dial.slice(at + 1)];
};

export const targetOf = (dial: string): CallTarget => {
  const [kind, value] = parts(dial);
  return kind === 'number' ? { kind: 'number' } : { kind: 'flow', id: value, draft: kind === 'draft' };
};
export const numberOf = (dial: string): string => (dial.startsWith('number:') ? parts(dial)[1] : '');
/** What someone types who means a number. */
export const asNumber = (typed: string): string | null =>
  /^\+?[\d][\d .()-]{1,38}$/.test(typed.trim()) ? typed.trim() : null;

/** When the call begins; null for a date or time that is none. */
export function startOf(date: string, time: string, now: Date): string | null {
  if (date === '' && time === '') return now.toISOString();
  const [hour = '', minute = ''] = (time === '' ? '00:00' : time).split(':');
  if (!/^([01]?\d|2[0-3])$/.test(hour) || !/^[0-5]\d$/.test(minute)) return null;
  const day = date === '' ? now : new Date(`${date}T00:00:00`);
  if (Number.isNaN(day.getTime())) return null;
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), Number(hour), Number(minute)).toISOString();
}

/** The script of a call, or what is wrong with its services and the part that was written as JSON. */
export function scriptOf(setup: Setup, now: Date): Result<Script, readonly ScriptProblem[]> {
  const { dial, ani, date, time, more } = setup;
  const start = startOf(date, time, now);
  if (start === null) return err([{ line: 0, field: 'start', message: 'A time has the form 08:30.' }]);
  const fields = { start, ani: ani.trim(), dnis: dial === null ? '' : numberOf(dial) };
  const { http, answers, problems } = servicesOf(setup);
  const read = more.trim() === '' ? null : readScript(more);
  // Number and start stand in fields of their own.
  if (read && !read.ok) problems.push(...read.error.filter(({ field }) => field !== 'start'));
  if (problems.length > 0) return err(problems);
  const rest = scriptSchema.parse({ ...(read ? (JSON.parse(more) as object) : {}), ...fields });
  return ok({ ...rest, http: [...http, ...rest.http], answers: [...answers, ...rest.answers] });
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The form as it was for a script that is kept, to be changed and called again. */
export function setupOf({ target, script }: Pick<SavedScript, 'target' | 'script'>): Setup {
  const { seed, start, ani, dnis, entryPoint, caller, agents, variables } = script;
  const begun = new Date(start);
  const rest = {
    ...(seed === 1 ? {} : { seed }),
    ...(entryPoint === undefined ? {} : { entryPoint }),
    ...(caller.length === 0 ? {} : { caller }),
    ...(agents.length === 0 ? {} : { agents }),
    ...(Object.keys(variables).length === 0 ? {} : { variables }),
  };
  return {
    dial: target.kind === 'number' ? `number:${dnis}` : `${target.draft ? 'draft' : 'published'}:${target.id}`,
    ani,
    date: `${begun.getFullYear()}-${two(begun.getMonth() + 1)}-${two(begun.getDate())}`,
    time: `${two(begun.getHours())}:${two(begun.getMinutes())}`,
    more: Object.keys(rest).length === 0 ? '' : JSON.stringify(rest, null, 1),
    ...rowsOf(script),
  };
}
