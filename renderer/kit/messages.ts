/** Words for what went wrong: from the one catalogue, with the error's own data filled in. */
import texts from '../../assets/text/errors.json';
import type { AppErrorShape } from '../../shared/base/errors.ts';
import { notify } from '../ui/toast-queue.ts';
import { formatDateTime } from './format.ts';

export interface ErrorWords {
  /** What happened. */
  readonly text: string;
  /** What to do about it. */
  readonly advice: string;
}

const catalogue: Readonly<Record<string, ErrorWords | undefined>> = texts;

export const fill = (template: string, data: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = data[name];
    if (value === undefined || value === null) return hole;
    return Array.isArray(value) ? value.join(', ') : String(value);
  });

/** Times travel as ISO text and are shown as people write them. */
const readable = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? formatDateTime(value) : value;

export const errorWords = (error: AppErrorShape): ErrorWords => {
  const words = catalogue[error.code] ?? catalogue.internal!;
  const data = Object.fromEntries(Object.entries(error.data).map(([name, value]) => [name, readable(value)]));
  return { text: fill(words.text, data), advice: fill(words.advice, data) };
};

export const notifyError = (error: AppErrorShape): void => {
  const { text, advice } = errorWords(error);
  notify({ tone: error.code === 'job/cancelled' ? 'info' : 'error', title: text, text: advice });
};
