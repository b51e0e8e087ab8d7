/** The center of the call screen, off the window's own thread; who asks ends the whole worker when one request takes too long. */
import { Center, type Request } from './center.ts';

const center = new Center();
addEventListener('message', ({ data }: MessageEvent<{ id: number; request: Request }>) => {
  postMessage({ id: data.id, progress: center.perform(data.request) });
});
postMessage('ready');
