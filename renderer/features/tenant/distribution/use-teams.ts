import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Names } from '../../../../shared/tenant/stored.ts';
import type { AnyRow } from '../../../../shared/tenant/view.ts';
import { readQuery } from '../../../kit/data.ts';

/** What a card says about a team. */
export interface TeamWords {
  readonly id: string;
  readonly name: string;
  readonly site: string;
  readonly isCapacity: boolean;
  readonly isActive: boolean;
}
const wordsOf = (team: AnyRow, names: Names): TeamWords => ({
  id: team.id,
  name: String(team.name),
  site: names[String(team.siteId)] ?? '',
  isCapacity: team.teamType === 'CAPACITY',
  isActive: team.active === true,
});

/** The teams of these ids, in their order; one that is not read yet has the name the form knows. */
export const useTeams = (ids: readonly string[], names: Names): readonly TeamWords[] => {
  const found = useQueries({ queries: ids.map(id => readQuery('tenant', 'get', 'team', id)) });
  return ids.map((id, index) => {
    const opened = found[index]?.data;
    return opened
      ? wordsOf(opened.object, opened.names)
      : { id, name: names[id] ?? id, site: '', isCapacity: false, isActive: true };
  });
};

const pageSize = 200;

/** Active teams in which the words are found, page after page as the shelf is scrolled, without those in use. */
export const useShelf = (search: string, used: ReadonlySet<string>) => {
  const [view, setView] = useState({ search, pages: 1 });
  const pages = view.search === search ? view.pages : 1;
  const pageOf = (page: number) =>
    readQuery('tenant', 'list', {
      entity: 'team',
      search,
      active: true,
      sort: null,
      descending: false,
      offset: page * pageSize,
      limit: pageSize,
    });
  const first = useQuery({ ...pageOf(0), placeholderData: keepPreviousData });
  const others = useQueries({ queries: Array.from({ length: pages - 1 }, (_, index) => pageOf(index + 1)) });
  const total = first.data?.total ?? 0;
  const read = [first, ...others].flatMap(({ data }) => (data ? [data] : []));
  return {
    total,
    isLoading: first.isLoading,
    teams: read
      .flatMap(page => page.rows.map(({ object }) => wordsOf(object, page.names)))
      .filter(({ id }) => !used.has(id)),
    more: () => {
      if (pages * pageSize < total) setView({ search, pages: pages + 1 });
    },
  };
};
