/**
 * What main knows, as React sees it. One rule keeps it fresh: a write, and the notice `changed`, make every read of
 * their domain stale. No retries and no network mode: an answer comes from this machine or is an error to show.
 */
import { QueryClient, useQuery } from '@tanstack/react-query';
import { AppError, type AppErrorShape } from '../../shared/base/errors.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Api } from '../../shared/ipc/api.ts';
import type { Client } from '../../shared/ipc/contract.ts';
import { client } from './client.ts';
import { createStore } from './store.ts';

type Domain = keyof Api & string;
type CallsOf<D extends Domain, K extends 'read' | 'write'> = {
  [N in keyof Api[D]]: Api[D][N] extends { readonly kind: K } ? N : never;
}[keyof Api[D]] &
  string;
type Member<D extends Domain, N> = N extends keyof Client<Api>[D] ? Client<Api>[D][N] : never;
type Args<D extends Domain, N> = Member<D, N> extends (...args: infer A extends unknown[]) => unknown ? A : [];
type OrNull<A extends unknown[]> = { [I in keyof A]: A[I] | null };
type Value<D extends Domain, N> = Member<D, N> extends (...args: never[]) => Promise<Result<infer V>> ? V : never;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
  },
});

const saving = createStore(0);

const call = <V>(domain: Domain, name: string, args: readonly unknown[]): Promise<Result<V>> => {
  const members = client[domain] as unknown as Record<string, (...args: unknown[]) => Promise<Result<V>>>;
  return members[name]!(...args);
};
const valueIn = <V>(result: Result<V>): V => {
  if (result.ok) return result.value;
  throw new AppError(result.error.code, result.error.data);
};
const toShape = (error: Error): AppErrorShape =>
  error instanceof AppError ? error.toShape() : { code: 'internal', data: { reference: String(error) } };

/** The tenant's audio files are the prompts of the audio tool: what changes one may change the other. */
const kin: Partial<Record<Domain, Domain>> = { audio: 'tenant', tenant: 'audio' };

/** Asks again for all of a domain and its kin, or for one of its reads. */
export const refresh = async (domain: Domain, ...read: string[]): Promise<void> => {
  const stale = read.length > 0 ? [[domain, ...read]] : [[domain], [kin[domain] ?? domain]];
  await Promise.all(stale.map(queryKey => queryClient.invalidateQueries({ queryKey })));
};

/** What does not come out of the open workspace. */
const ofTheApp: readonly unknown[] = ['workspaces', 'settings', 'app'] satisfies Domain[];

/** Asks again for all that is shown. What was read of another workspace is forgotten first: the next may have the same ids. */
export const refreshAll = (workspaceId: string | null): void => {
  const shown = queryClient.getQueryData<{ readonly id: string } | null>(['workspaces', 'current']);
  if ((shown?.id ?? null) !== workspaceId)
    void queryClient.resetQueries({ predicate: ({ queryKey }) => !ofTheApp.includes(queryKey[0]) });
  void queryClient.invalidateQueries();
};

/** A read as the query library takes it, for lists that ask for several pages at once. */
export const readQuery = <D extends Domain, const N extends CallsOf<D, 'read'>>(
  domain: D,
  name: N,
  ...args: OrNull<Args<D, N>>
) => ({
  queryKey: [domain, name, ...args] as const,
  queryFn: async () => valueIn(await call<Value<D, N>>(domain, name, args)),
});

/** A value main knows; asked once and again whenever its domain changes. Skipped while an argument is null. */
export const useRead = <D extends Domain, const N extends CallsOf<D, 'read'>>(
  domain: D,
  name: N,
  ...args: OrNull<Args<D, N>>
) => {
  const query = useQuery({
    ...readQuery(domain, name, ...args),
    enabled: !args.some(arg => arg === null),
  });
  return {
    value: query.data,
    error: query.error ? toShape(query.error) : null,
    isLoading: query.isLoading,
    again: () => void query.refetch(),
  };
};

/** Counts work as being saved until it is done. */
export const whileSaving = async <T>(work: Promise<T>): Promise<T> => {
  saving.set(saving.get() + 1);
  try {
    return await work;
  } finally {
    saving.set(saving.get() - 1);
  }
};

/** A change main makes; counted as being saved until its answer is there. */
export const callWrite = async <D extends Domain, const N extends CallsOf<D, 'write'>>(
  domain: D,
  name: N,
  ...args: Args<D, N>
): Promise<Result<Value<D, N>>> => {
  const result = await whileSaving(call<Value<D, N>>(domain, name, args));
  void refresh(domain);
  return result;
};

/** True while a change is on its way to the disk. */
export const useIsSaving = (): boolean => saving.use() > 0;
