import texts from '../assets/text/errors.json' with { type: 'json' };
import { errorText } from '../shared/base/error-text.ts';
import { hint } from './cli/suggest.ts';
import { ownOptions } from './start-options.ts';

/** Says on the command line which option is not known, and the nearest that is. */
export function explain(option: string): Promise<void> {
  const data = { option, hint: hint(option, ownOptions) };
  const { text, advice } = errorText(texts, { code: 'app/unknown-option', data });
  return new Promise(done => process.stderr.write(`${text}\n${advice}\n`, () => done()));
}
