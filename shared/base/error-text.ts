import type { AppErrorShape } from './errors.ts';

/** The words of one error code: what happened, and what to do. `{name}` stands for a member of the error's data. */
export interface ErrorText {
  readonly text: string;
  readonly advice: string;
}

/** The words for one error, with its data filled in. `texts` is `assets/text/errors.json`. */
export function errorText(texts: Readonly<Record<string, ErrorText>>, error: AppErrorShape): ErrorText {
  const words = texts[error.code] ?? { text: error.code, advice: '' };
  const data: Readonly<Record<string, unknown>> = error.data;
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => (name in data ? String(data[name]) : placeholder));
  return { text: fill(words.text), advice: fill(words.advice) };
}
