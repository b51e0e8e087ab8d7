import { useEffect, useRef, useState } from 'react';
import type { AppErrorShape } from '../../../shared/base/errors.ts';
import type { Result } from '../../../shared/base/result.ts';
import { runner } from './evaluator.ts';
import type { AnswerTo, Task } from './tasks.ts';

const pauseMs = 200;

/** The answer to a task, asked anew a moment after it changed; null until there is one. Equal tasks are one task. */
export function useAnswer<T extends Task>(task: T): Result<AnswerTo<T>, AppErrorShape> | null {
  const [answer, setAnswer] = useState<Result<AnswerTo<T>, AppErrorShape> | null>(null);
  const lane = useRef({});
  const text = JSON.stringify(task);
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      const result = await runner.ask(JSON.parse(text) as T, lane.current);
      if (result && !isGone) setAnswer(result);
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [text]);
  return answer;
}
