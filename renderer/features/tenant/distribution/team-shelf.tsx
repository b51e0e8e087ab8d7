import { type FocusEvent, useDeferredValue, useState } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { formatNumber } from '../../../kit/format.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { TeamCard } from './team-card.tsx';
import { useDistribution, useTeamDrag } from './use-team-drag.ts';
import { useShelf } from './use-teams.ts';

const cardRem = 2.625;
const cardHeight = () => cardRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The list still counts as focused after its focused card left for a group, and would then pass the keys to no card. */
const toFirstCard = ({ target }: FocusEvent) => {
  if (target.getAttribute('role') === 'grid') target.querySelector<HTMLElement>('[data-team]')?.focus();
};

/** Active teams that no group has: found by typing, drawn as far as they are in view. */
export const TeamShelf = ({ used }: { used: ReadonlySet<string> }) => {
  const [search, setSearch] = useState('');
  const { teams, total, isLoading, more } = useShelf(useDeferredValue(search), used);
  const { openMenu } = useDistribution();
  const hooks = useTeamDrag(null, teams);
  const [rowHeight] = useState(cardHeight);
  return (
    <section className="dist-shelf" aria-label="Teams not used" onFocus={toFirstCard}>
      <header className="dist-shelf-header">
        <h3>Teams not used</h3>
        <span className="quiet" role="status">
          {isLoading ? '' : formatNumber(Math.max(0, search === '' ? total - used.size : teams.length))}
        </span>
      </header>
      <SearchField label="Search teams not used" value={search} onChange={setSearch} />
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, gap: 4, padding: 4 }}>
        <GridList
          aria-label="Teams not used"
          className="team-list team-list-shelf"
          items={teams}
          selectionMode="multiple"
          selectionBehavior="replace"
          dragAndDropHooks={hooks}
          onAction={key => openMenu(String(key), null, teams.find(({ id }) => id === key)?.name ?? '')}
          onScroll={event => {
            const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
            if (scrollTop + 2 * clientHeight > scrollHeight) more();
          }}
          renderEmptyState={() => (
            <p className="team-list-empty">
              {isLoading
                ? 'Reading the teams.'
                : search !== ''
                  ? `Nothing here matches “${search}”.`
                  : 'Every active team is in a group.'}
            </p>
          )}
        >
          {team => <TeamCard team={team} place={null} isLocked={false} />}
        </GridList>
      </Virtualizer>
    </section>
  );
};
