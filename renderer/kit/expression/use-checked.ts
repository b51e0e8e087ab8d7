import { useEffect, useMemo, useRef, useState } from 'react';
import type { KnownVariable } from '../../../shared/expression/complete.ts';
import type { CodeNote } from '../../ui/code-field/code-language.ts';
import { findingWords } from '../finding-words.ts';
import { checker } from './evaluator.ts';
import type { Checked, Dialect } from './tasks.ts';

/** Long enough that a word being typed is not judged letter by letter. */
const pauseMs = 400;
const nothing: Checked = { findings: [], names: [] };

/** What is wrong with an expression, and what a test has to ask for; a moment after it was typed. */
export function useChecked(source: string, variables: readonly KnownVariable[] | null, dialect: Dialect): Checked {
  const [checked, setChecked] = useState(nothing);
  const lane = useRef({});
  const known = useMemo(() => variables?.map(({ name, type }) => ({ name, type })) ?? null, [variables]);
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      const result = await checker.ask({ kind: 'check', source, known, dialect }, lane.current);
      // What takes too long to be checked is not called wrong.
      if (result && !isGone) setChecked(result.ok ? result.value : nothing);
    };
    const timer = setTimeout(() => void ask(), hasExpression(source) ? pauseMs : 0);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [source, known, dialect]);
  return checked;
}

export const hasExpression = (source: string): boolean => source.includes('{{') || source.includes('{%');

export const notesOf = ({ findings }: Checked): readonly CodeNote[] =>
  findings.map(({ code, offset, end, severity, message, hint }) => ({
    start: offset,
    end,
    severity,
    message,
    hint: hint ?? findingWords[code].advice,
  }));
