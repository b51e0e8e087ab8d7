import { CalendarDays, ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import type { EntityId } from '../../../../shared/tenant/entities.ts';
import { addDays } from '../../../../shared/tenant/routing/local-time.ts';
import { mondayOf } from '../../../../shared/tenant/routing/week.ts';
import { useRead } from '../../../kit/data.ts';
import { emptyWords, useOptions } from '../../../kit/form/use-options.ts';
import { errorWords } from '../../../kit/messages.ts';
import { useKept } from '../../../kit/use-kept.ts';
import { useNow } from '../../../kit/use-now.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FilterGroup } from '../../../ui/filter-group.tsx';
import { Picker } from '../../../ui/picker.tsx';
import { type OverviewPlace, showOverview } from '../overview-place.ts';
import { show } from '../tenant-place.ts';
import { rangeWords } from './calendar-words.ts';
import { MomentTester } from './moment-tester.tsx';
import { SwitchBanner } from './strategy-switch.tsx';
import { WeekGrid } from './week-grid.tsx';
import { WeekTable } from './week-table.tsx';
import './calendar.css';

const firstOf = <E extends EntityId>(entity: E) =>
  ({ entity, search: '', active: null, sort: null, descending: false, offset: 0, limit: 1 }) as const;

/** Which routing strategy of an entry point is Current when, and why. */
export const Calendar = ({ place, readOnly }: { place: OverviewPlace; readOnly: boolean }) => {
  // One that has something to show, where there is one.
  const planned = useRead('tenant', 'list', firstOf('routing-strategy')).value;
  const first = useRead('tenant', 'list', firstOf('entry-point')).value;
  const initial = planned && first ? (planned.rows[0]?.object.entryPointId ?? first.rows[0]?.object.id ?? null) : null;
  const entryPointId = place.of?.entity === 'entry-point' ? place.of.id : (initial as string | null);
  const now = new Date(useNow()).toISOString();
  const [firstDate, setFirstDate] = useState<string | null>(null);
  const [look, setLook] = useState<'week' | 'list'>('week');
  const { value: read, error } = useRead(
    'tenant',
    'week',
    entryPointId === null ? null : { entryPointId, firstDate, days: 7, now },
  );
  const week = useKept(entryPointId, read);
  const [search, setSearch] = useState('');
  const options = useOptions('entry-point', undefined, search);
  const [begin, end] = [week?.days[0]?.date, week?.days.at(-1)?.date];
  const move = (days: number) => setFirstDate(begin ? addDays(begin, days) : null);

  if (planned && first && entryPointId === null)
    return (
      <section className="tenant-list" aria-label="Calendar">
        <h1>Calendar</h1>
        <div className="tenant-empty">
          <EmptyState
            icon={CalendarDays}
            title="No entry point has a calendar yet"
            text="Make an entry point, then give it routing strategies. The calendar shows which of them is Current when, and why."
            actions={
              <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={() => show('entry-point', 'new')}>
                New entry point
              </Button>
            }
          />
        </div>
      </section>
    );
  return (
    <section className="calendar whole-page" aria-label="Calendar">
      <header className="calendar-bar whole-bar">
        <h1>Calendar</h1>
        <div className="overview-picker">
          <Picker
            label="Entry point"
            value={entryPointId}
            shown={week?.entryPoint ?? ''}
            options={options}
            search={search}
            onSearch={setSearch}
            empty={emptyWords('entry points', search)}
            onPick={id => showOverview({ ...place, of: { entity: 'entry-point', id } })}
          />
        </div>
        <span className="calendar-week">
          <IconButton label="Week before" icon={<ChevronLeft size={16} aria-hidden />} onPress={() => move(-7)} />
          <Button onPress={() => setFirstDate(null)} isDisabled={!week || begin === mondayOf(week.now.date)}>
            This week
          </Button>
          <IconButton label="Week after" icon={<ChevronRight size={16} aria-hidden />} onPress={() => move(7)} />
          <span className="calendar-range" role="status">
            {begin && end ? rangeWords(begin, end) : ''}
          </span>
        </span>
        <FilterGroup
          label="Look"
          value={look}
          choices={[
            { value: 'week', label: 'Week' },
            { value: 'list', label: 'List' },
          ]}
          onChange={setLook}
        />
      </header>
      {error ? (
        <div className="calendar-error">
          <Banner tone="error" title={errorWords(error).text}>
            {errorWords(error).advice}
          </Banner>
        </div>
      ) : null}
      {week && entryPointId !== null ? (
        <div className="calendar-body">
          <div className="calendar-main">
            {week.strategies.length === 0 ? (
              <Banner
                tone="info"
                title={`${week.entryPoint} has no routing strategy.`}
                actions={<Button onPress={() => show('routing-strategy', 'new')}>New routing strategy</Button>}
              >
                Contacts that arrive there meet nothing until it has one.
              </Banner>
            ) : null}
            <SwitchBanner entryPointId={entryPointId} week={week} readOnly={readOnly} />
            {look === 'week' ? <WeekGrid week={week} place={place} /> : <WeekTable week={week} place={place} />}
            <p className="quiet calendar-note">
              Times are by the clock of {week.zone.replaceAll('_', ' ')}. Business hours and holidays belong to the
              flow, which asks for them itself.
            </p>
          </div>
          <MomentTester key={entryPointId} entryPointId={entryPointId} week={week} place={place} />
        </div>
      ) : null}
    </section>
  );
};
