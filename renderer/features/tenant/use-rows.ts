import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { ListQuery } from '../../../shared/tenant/list-query.ts';
import type { ListPage, Names } from '../../../shared/tenant/stored.ts';
import type { AnyRow } from '../../../shared/tenant/view.ts';
import { queryClient, readQuery } from '../../kit/data.ts';

const pageSize = 100;
/** A row that was not fetched yet has its place as its id. */
const placeMark = '~';

export interface ListRow {
  readonly id: string;
  /** Null until its page is there. */
  readonly object: AnyRow | null;
  readonly names: Names;
}
type Query = Pick<ListQuery, 'entity' | 'search' | 'active' | 'sort' | 'descending'>;

const pageOf = (query: Query, page: number) =>
  readQuery('tenant', 'list', { ...query, offset: page * pageSize, limit: pageSize });
const none: Names = {};

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

  // biome-ignore lint/correctness/useExhaustiveDependencies: `fetched` says when a page came
  const rows = useMemo((): readonly ListRow[] => {
    const all: ListRow[] = [];
    const put = ({ rows: found, names }: ListPage) => {
      for (const { object } of found) all.push({ id: object.id, object, names });
    };
    if (head.data) put(head.data);
    while (all.length < total) {
      const page = head.isPlaceholderData
        ? undefined
        : queryClient.getQueryData<ListPage>(pageOf(query, all.length / pageSize).queryKey);
      if (page && page.rows.length > 0) put(page);
      else for (let n = 0; n < pageSize; n += 1) all.push({ id: placeMark + all.length, object: null, names: none });
    }
    return all.slice(0, total);
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
