import { type DeskFile, type Standing, standingOf, standings } from '../../../shared/audio/desk.ts';
import { formatNumber } from '../../kit/format.ts';
import { FilterGroup } from '../../ui/filter-group.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { standingWords } from './words.tsx';

interface FiltersProps {
  all: ReadonlyMap<string, DeskFile>;
  filter: Standing | 'all';
  onFilter: (filter: Standing | 'all') => void;
  search: string;
  onSearch: (search: string) => void;
  shown: number;
}

/** Which files to see: one verdict or all, with how many there are of each. */
export const Filters = ({ all, filter, onFilter, search, onSearch, shown }: FiltersProps) => {
  const counts = new Map<Standing, number>();
  for (const file of all.values()) {
    const standing = standingOf(file.report);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  const choice = (value: Standing | 'all', label: string, count: number) => ({
    value,
    label: (
      <>
        {label} <span className="quiet">{formatNumber(count)}</span>
      </>
    ),
  });
  return (
    <div className="audio-filters">
      <FilterGroup
        label="Show"
        value={filter}
        choices={[
          choice('all', 'All', all.size),
          ...standings
            .filter(standing => counts.has(standing) || filter === standing)
            .map(standing => choice(standing, standingWords[standing].filter, counts.get(standing) ?? 0)),
        ]}
        onChange={onFilter}
      />
      <SearchField label="Search audio files" value={search} onChange={onSearch} />
      <span className="quiet audio-count" aria-live="polite">
        {shown === all.size ? '' : `${formatNumber(shown)} of ${formatNumber(all.size)}`}
      </span>
    </div>
  );
};
