/** Runs tasks one after another; who asked ends the whole worker when one takes too long. */
import { perform, type Task } from './tasks.ts';

addEventListener('message', ({ data }: MessageEvent<{ id: number; task: Task }>) => {
  postMessage({ id: data.id, answer: perform(data.task) });
});
postMessage('ready');
