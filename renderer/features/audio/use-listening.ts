import { useEffect, useState } from 'react';
import type { Listening, Wave } from '../../../shared/audio/desk.ts';
import type { Side } from '../../../shared/audio/desk-requests.ts';
import { client } from '../../kit/client.ts';
import { errorWords } from '../../kit/messages.ts';
import { law, shape } from './choices.ts';

type State =
  | { readonly type: 'loading' }
  | { readonly type: 'failed'; readonly text: string }
  | { readonly type: 'ready'; readonly wave: Wave; readonly sounds: Readonly<Record<Side, Listening>> };

/** The outline and both sounds of a file; read anew when law or options change, stopped when the file is left. */
export const useListening = (id: string): { state: State; share: number } => {
  const [state, setState] = useState<State>({ type: 'loading' });
  const [share, setShare] = useState(0);
  const chosenLaw = law.use();
  const chosenShape = shape.use();
  useEffect(() => {
    let left = false;
    const shares = [0, 0, 0];
    const progress = (index: number) => (value: number) => {
      shares[index] = value;
      if (!left) setShare((shares[0]! + shares[1]! + shares[2]!) / 3);
    };
    setState({ type: 'loading' });
    const jobs = [
      client.audio.wave(progress(0), id),
      client.audio.listen(progress(1), id, 'original', chosenLaw, chosenShape),
      client.audio.listen(progress(2), id, 'caller', chosenLaw, chosenShape),
    ] as const;
    void Promise.all([jobs[0].result, jobs[1].result, jobs[2].result]).then(([wave, original, caller]) => {
      if (left) return;
      const failed = [wave, original, caller].find(result => !result.ok);
      if (wave.ok && original.ok && caller.ok) {
        setState({ type: 'ready', wave: wave.value, sounds: { original: original.value, caller: caller.value } });
      } else if (failed && !failed.ok) {
        const { text, advice } = errorWords(failed.error);
        setState({ type: 'failed', text: `${text} ${advice}` });
      }
    });
    return () => {
      left = true;
      for (const job of jobs) job.cancel();
    };
  }, [id, chosenLaw, chosenShape]);
  return { state, share };
};
