/**
 * Puts the contract's handlers on their channels. For every request: is the sender our own page, are the arguments what
 * the contract says, and whatever goes wrong leaves as a Result. What is not an AppError is a bug: logged, and the
 * window gets its reference only.
 */
import { AppError } from '../../shared/base/errors.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { Call, Contract, Handlers, Job, JobContext, JobMessage, Senders } from '../../shared/ipc/contract.ts';

/** The part of Electron's event that is looked at. */
export interface RequestEvent {
  readonly sender: unknown;
  readonly senderFrame: unknown;
  readonly ports?: readonly JobPort[];
}
/** The part of Electron's MessagePortMain that is used. */
export interface JobPort {
  postMessage(message: JobMessage): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}
/** The part of Electron's ipcMain that is used. */
export interface Ipc {
  handle(channel: string, listener: (event: RequestEvent, ...args: unknown[]) => Promise<unknown>): void;
  on(channel: string, listener: (event: RequestEvent, ...args: unknown[]) => void): unknown;
}
export interface ServePorts {
  readonly ipc: Ipc;
  /** Why this sender may not ask, or null when it may. */
  readonly refusal: (event: RequestEvent) => string | null;
  readonly bug: (error: unknown, where: string) => string;
  /** Requests wait for this, so that none is answered before the last workspace is open. */
  readonly ready: Promise<void>;
}

type Handler = (...args: unknown[]) => unknown;

export function serve<C extends Contract>(contract: C, handlers: Handlers<C>, ports: ServePorts): void {
  for (const [domain, members] of Object.entries(contract)) {
    for (const [name, member] of Object.entries(members)) {
      if (member.kind === 'notice') continue;
      const channel = `${domain}.${name}`;
      const handler = (handlers as Record<string, Record<string, Handler>>)[domain]?.[name];
      if (!handler) throw new Error(`No handler for ${channel}`);
      if (member.kind === 'job') serveJob(channel, member, handler, ports);
      else ports.ipc.handle(channel, (event, args) => answer(channel, member, handler, ports, event, args));
    }
  }
}

/** The names of main's notices, each a function that tells the window. */
export function sendersOf<C extends Contract>(
  contract: C,
  send: (channel: string, payload: unknown) => void,
): Senders<C> {
  const domains = Object.entries(contract).map(([domain, members]) => {
    const notices = Object.entries(members).filter(([, member]) => member.kind === 'notice');
    return [
      domain,
      Object.fromEntries(notices.map(([name]) => [name, (payload: unknown) => send(`${domain}.${name}`, payload)])),
    ];
  });
  return Object.fromEntries(domains) as Senders<C>;
}

type Answered = Call | Job;

async function answer(
  channel: string,
  member: Answered,
  handler: Handler,
  ports: ServePorts,
  event: RequestEvent,
  args: unknown,
  job?: JobContext<unknown>,
): Promise<Result<unknown>> {
  try {
    const reason = ports.refusal(event);
    if (reason !== null) throw new AppError('ipc/forbidden', { reason });
    const parsed = parse(channel, member, args);
    await ports.ready;
    return ok(await handler(...(job ? [job] : []), ...parsed));
  } catch (error) {
    if (error instanceof AppError) return err(error.toShape());
    return err({ code: 'internal', data: { reference: ports.bug(error, channel) } });
  }
}

function parse(call: string, { args: schemas }: Answered, given: unknown): unknown[] {
  if (!Array.isArray(given) || given.length > schemas.length)
    throw new AppError('ipc/invalid-arguments', { call, issues: ['the number of arguments is wrong'] });
  return schemas.map((schema, index) => {
    const result = schema.safeParse(given[index]);
    if (result.success) return result.data;
    const issues = result.error.issues.map(
      issue => `${[index, ...issue.path.map(String)].join('.')}: ${issue.message}`,
    );
    throw new AppError('ipc/invalid-arguments', { call, issues: issues.slice(0, 20) });
  });
}

/** One port for each run: main posts progress and the end, the window posts `cancel`; a closed window cancels too. */
function serveJob(channel: string, member: Job, handler: Handler, ports: ServePorts): void {
  ports.ipc.on(channel, async (event, args) => {
    const port = event.ports?.[0];
    if (!port) return;
    let cancelled = false;
    const listeners = new Set<() => void>();
    const cancel = () => {
      if (cancelled) return;
      cancelled = true;
      for (const listener of listeners) listener();
    };
    port.on('message', ({ data }) => {
      if (data === 'cancel') cancel();
    });
    port.on('close', cancel);
    port.start();
    const result = await answer(channel, member, handler, ports, event, args, {
      progress: value => port.postMessage({ type: 'progress', value }),
      cancelled: () => cancelled,
      onCancel: listener => listeners.add(listener),
    });
    port.postMessage({ type: 'end', result });
  });
}
