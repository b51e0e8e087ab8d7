import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { ListQuery } from '../../../shared/tenant/list-query.ts';
import type { ListPage, Names } from '../../../shared/tenant/stored.ts';
import type { AnyRow } from '../../../shared/tenant/view.ts';
import { queryClient, readQuery } from '../../kit/data.ts';

/** More rows than most windows show, and few enough to be there at once. */
const pageSize = 50;
/** A row that was not fetched yet has its place as its id. */
const placeMark = '~';

export interface ListRow {
  readonly id: string;
  /** Null until its page is there. */
  readonly object: AnyRow | null;
  readonly names: Names;
}
type Query = Pick<ListQuery, 'entity' | 'search' | 'active' | 'where' | 'sort' | 'descending'>;

const pageOf = (query: Query, page: number) =>
  readQuery('tenant', 'list', { ...query, offset: page * pageSize, limit: pageSize });
const none: Names = {};

const places: ListRow[] = [];
/** Rows that stand for those not fetched yet: the same ones in every list, so that a long one costs nothing to begin. */
const placesBetween = (from: number, to: number): readonly ListRow[] => {
  while (places.length < to) places.push({ id: placeMark + places.length, object: null, names: none });
  return places.slice(from, to);
};
const known = new WeakMap<ListPage, readonly ListRow[]>();
/** A page's rows are the same objects each time, so that what is drawn of them stays. */
const rowsOf = (page: ListPage): readonly ListRow[] => {
  const rows = known.get(page) ?? page.rows.map(({ object }) => ({ id: object.id, object, names: page.names }));
  known.set(page, rows);
  return rows;
};

/** A list of any length: the first page at once, the others when they come into view. */
export const useRows = (query: Query) => {
  const [view, setView] = useState({ first: 0, last: 0 });
  const head = useQuery({ ...pageOf(query, 0), placeholderData: keepPreviousData });
  const total = head.data?.total ?? 0;
  const firstPage = Math.floor(view.first / pageSize);
  const lastPage = Math.floor(Math.min(view.last, total - 1) / pageSize);
  const pages = head.isPlaceholderData
    ? []
    : Array.from({ length: Math.max(0, lastPage - firstPage + 1) }, (_, index) => firstPage + index).filter(Boolean);
  const others = useQueries({ queries: pages.map(page => pageOf(query, page)) });
  const fetched = others.map(({ dataUpdatedAt }) => dataUpdatedAt).join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: each query has pages of its own
  const seen = useMemo(() => new Map<number, ListPage>(), [query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fetched` says when a page came
  const rows = useMemo((): readonly ListRow[] => {
    const parts: (readonly ListRow[])[] = head.data ? [rowsOf(head.data)] : [];
    let length = parts[0]?.length ?? 0;
    for (const [index, { data }] of others.entries()) if (data) seen.set(pages[index]!, data);
    for (const [page, data] of [...seen].sort(([a], [b]) => a - b)) {
      const from = page * pageSize;
      if (from < length) continue;
      parts.push(placesBetween(length, from), rowsOf(data));
      length = from + data.rows.length;
    }
    parts.push(placesBetween(length, total));
    return parts.flat().slice(0, total);
  }, [head.data, head.isPlaceholderData, total, fetched, query]);

  /** Ids of picked rows, fetching those that were picked by “all” and never seen. */
  const idsOf = async (picked: ReadonlySet<string>): Promise<string[]> => {
    const ids: string[] = [];
    for (const id of picked) {
      if (!id.startsWith(placeMark)) {
        ids.push(id);
        continue;
      }
      const place = Number(id.slice(placeMark.length));
      const page = await queryClient.fetchQuery(pageOf(query, Math.floor(place / pageSize)));
      const found = page.rows[place % pageSize];
      if (found) ids.push(found.object.id);
    }
    return ids;
  };
  const onRange = useCallback((first: number, last: number) => setView({ first, last }), []);
  return { rows, total, error: head.error, isLoading: head.isLoading, onRange, idsOf };
};

/** The row a placeholder became when its page arrived. */
export const currentId = (rows: readonly ListRow[], id: string | null): string | null =>
  id?.startsWith(placeMark) ? (rows[Number(id.slice(placeMark.length))]?.id ?? null) : id;
