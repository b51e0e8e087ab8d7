import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/checks/engine.ts';
import { problemNews } from '../document/problem-words.ts';
import { useEditor } from '../document/use-session.tsx';

/** Told once the problems have rested this long, in ms: not at each key of a word that is being typed. */
const restMs = 1_500;

/** Says to those who do not see it what an edit did to the problems of the flow. */
export const ProblemNews = () => {
  const { problems } = useEditor();
  const [words, setWords] = useState('');
  const told = useRef<readonly Problem[] | null>(null);
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const { all, isChecked } = problems.get();
      const news = isChecked ? problemNews(told.current, all) : '';
      told.current = isChecked ? all : null;
      if (news !== '') setWords(news);
    };
    const wait = () => {
      clearTimeout(soon);
      soon = setTimeout(tell, restMs);
    };
    const stop = problems.subscribe(wait);
    return () => {
      clearTimeout(soon);
      stop();
    };
  }, [problems]);
  return (
    <p className="visually-hidden" role="status" aria-label="Validation news" aria-live="polite">
      {words}
    </p>
  );
};
