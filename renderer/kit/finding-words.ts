/** What each code of a finding means and what to do about it, shown below the engine's own words. */
import texts from '../../assets/text/findings.json';
import type { FindingCode } from '../../shared/base/finding-codes.ts';
import type { ErrorWords } from './messages.ts';

export const findingWords: Readonly<Record<FindingCode, ErrorWords>> = texts;
