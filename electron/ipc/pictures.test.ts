/** Pictures and documents through the contract, the way a window that was taken over could ask for them. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { putSample, tenantOf } from '../../build/testing/tenant.ts';
import { openTest, temporaryFolder, workspaceFolder } from '../../build/testing/workspace.ts';
import type { Result } from '../../shared/base/result.ts';
import { isPlainSvg } from '../../shared/drawing/safe-svg.ts';
import { api } from '../../shared/ipc/api.ts';
import { realPorts } from '../db/ports.ts';
import { flowsHandlers } from './flows.handlers.ts';
import { type Ipc, type RequestEvent, serve } from './serve.ts';
import { tenantHandlers } from './tenant.handlers.ts';

/** The served contract; every dialog answers with the same file. */
function served(file = join(temporaryFolder(), 'picture')) {
  const db = openTest(workspaceFolder());
  putSample(
    tenantOf(
      () => db,
      () => new Date(),
    ),
  );
  const ports = { ...realPorts, newId: randomUUID, actor: 'window' };
  const asked: string[] = [];
  const choosePictureFile = async (name: string) => {
    asked.push(name);
    return file;
  };
  const handlers = {
    tenant: tenantHandlers(() => db, ports, {
      chooseOpen: async () => null,
      chooseSave: async () => null,
      choosePictureFile,
      pathOf: () => null,
    }),
    flows: flowsHandlers(() => db, ports, { choosePictureFile, print: async html => Buffer.from(html, 'utf8') }),
  };
  const handled = new Map<string, (event: RequestEvent, ...args: unknown[]) => unknown>();
  const listen = (channel: string, listener: never) => void handled.set(channel, listener);
  const ipc = { handle: listen, on: listen } as unknown as Ipc;
  serve({ tenant: api.tenant, flows: api.flows }, handlers, {
    ipc,
    refusal: () => null,
    ready: Promise.resolve(),
    bug: () => 'logged',
  });
  const call = async (channel: string, ...args: unknown[]): Promise<Result<unknown>> =>
    (await handled.get(channel)?.({ sender: null, senderFrame: null }, structuredClone(args))) as Result<unknown>;
  return { call, file, asked };
}

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9" role="img">${inside}</svg>`;

it('a drawing that could do more than be looked at is refused before the person is asked, and nothing is written', async () => {
  const { call, file, asked } = served();
  for (const planted of [
    '<script>fetch("https://example.org")</script>',
    '<image href="https://example.org/x.png" width="1" height="1"/>',
    '<rect width="9" height="9" onload="alert(1)"/>',
    '<style>*{background:url(https://example.org)}</style>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
  ])
    expect(await call('tenant.savePicture', { format: 'svg', content: svg(planted) })).toMatchObject({ ok: false });
  const huge = `${svg('')}${' '.repeat(64 * 1024 * 1024)}`;
  expect(await call('tenant.savePicture', { format: 'svg', content: huge })).toMatchObject({ ok: false });
  const page = { format: 'png', content: new Uint8Array(Buffer.from('<html>')) };
  expect(await call('tenant.savePicture', page)).toMatchObject({ ok: false });
  expect(await call('flows.saveFile', 'flow-starter', page)).toMatchObject({ ok: false });
  expect(asked).toEqual([]);
  expect(existsSync(file)).toBe(false);
  const plain = svg('<rect width="9" height="9" fill="#ffffff"/>');
  expect(await call('tenant.savePicture', { format: 'svg', content: plain })).toEqual({ ok: true, value: true });
  expect(readFileSync(file, 'utf8')).toBe(plain);
});

it('a flow is written by main from what is stored, in the format that was asked for', async () => {
  const { call, file, asked } = served();
  const written = async (format: string) => {
    expect(await call('flows.saveFile', 'flow-starter', { format })).toEqual({ ok: true, value: true });
    return readFileSync(file, 'utf8');
  };
  expect(isPlainSvg(await written('svg'))).toBe(true);
  expect(await written('md')).toMatch(/^# Starter\\_Flow/);
  expect(await written('pdf')).toMatch(/^<!doctype html>/);
  expect(asked).toEqual(['Starter_Flow.svg', 'Starter_Flow.md', 'Starter_Flow.pdf']);
  expect(await call('flows.saveFile', 'no-such-flow', { format: 'svg' })).toMatchObject({ ok: false });
});

it('a place that cannot be written says so in words', async () => {
  const folder = join(temporaryFolder(), 'a-folder');
  mkdirSync(join(folder, 'inside'), { recursive: true });
  const { call } = served(folder);
  const answer = await call('flows.saveFile', 'flow-starter', { format: 'svg' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'file/not-writable', data: { path: folder } } });
});
