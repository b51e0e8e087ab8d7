import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that must never be spoken to: the place where an exploit would send what it stole. */
export async function listener() {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*').end('<h1>outside</h1>');
  });
  server.on('connection', () => seen.push('connection'));
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    seen: (): readonly string[] => seen,
    close: () => new Promise(done => server.close(done)),
  };
}
export type Listener = Awaited<ReturnType<typeof listener>>;
