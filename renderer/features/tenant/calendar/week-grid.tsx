import { type KeyboardEvent, useRef, useState } from 'react';
import type { Week, WeekDay, WeekSpan } from '../../../../shared/tenant/routing/week.ts';
import { type OverviewPlace, overviewHref } from '../overview-place.ts';
import { changeWords, clock, dayWords, nothingRuns, reason, shortDate, strategyOf } from './calendar-words.ts';

const dayMinutes = 1_440;
const hours = [3, 6, 9, 12, 15, 18, 21];
const tones = ['accent', 'role-start', 'role-action', 'role-gateway', 'role-terminating'] as const;
const share = (minutes: number): string => `${(minutes / dayMinutes) * 100}%`;

export interface SpanPlace {
  readonly day: WeekDay;
  readonly span: WeekSpan;
  /** Where the clock comes by twice: which time, and whether this is the narrow part. */
  readonly side: 'whole' | 'first' | 'second';
}

/** Spans of the hours that come twice stand beside each other; the rest of the day has the whole width. */
const placesOf = (day: WeekDay): SpanPlace[] => {
  const [first, second] = day.parts;
  const again = first && second && second.from < first.to ? { from: second.from, to: first.to } : null;
  return day.parts.flatMap(({ spans }, part) =>
    spans.flatMap((span): SpanPlace[] => {
      if (!again || span.to <= again.from || span.from >= again.to) return [{ day, span, side: 'whole' }];
      const side = part === 0 ? 'first' : 'second';
      const within = { ...span, from: Math.max(span.from, again.from), to: Math.min(span.to, again.to) };
      return [
        ...(span.from < again.from ? [{ day, span: { ...span, to: again.from }, side: 'whole' as const }] : []),
        { day, span: within, side },
        ...(span.to > again.to ? [{ day, span: { ...span, from: again.to }, side: 'whole' as const }] : []),
      ];
    }),
  );
};

/** Seven days as columns of hours; arrows move between the spans, Enter opens the strategy. */
export const WeekGrid = ({ week, place }: { week: Week; place: OverviewPlace }) => {
  const grid = useRef<HTMLDivElement>(null);
  const days = week.days.map(placesOf);
  const [stop, setStop] = useState('0/0');
  const tabStop = days[Number(stop.split('/')[0])]?.[Number(stop.split('/')[1])] ? stop : '0/0';
  const toneOf = new Map(
    week.strategies
      .filter(({ row }) => !row.defaultStrategy)
      .map(({ name }) => name)
      .filter((name, index, all) => all.indexOf(name) === index)
      .map((name, index) => [name, tones[index % tones.length]] as const),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const at = (event.target as Element).getAttribute('data-span');
    if (at === null) return;
    const [column = 0, row = 0] = at.split('/').map(Number);
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const [dx = 0, dy = 0] = step;
    const from = days[column]?.[row]?.span.from ?? 0;
    const next = days[column + dx];
    const target = dx === 0 ? row + dy : (next?.findIndex(({ span }) => span.to > from) ?? -1);
    grid.current?.querySelector<HTMLElement>(`[data-span="${column + dx}/${target}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links in it
    <div ref={grid} className="week" onKeyDown={onKeyDown}>
      <div className="week-hours" aria-hidden>
        {hours.map(hour => (
          <span key={hour} style={{ top: share(hour * 60) }}>
            {clock(hour * 60)}
          </span>
        ))}
      </div>
      {week.days.map((day, column) => {
        const change = changeWords(day);
        const isToday = day.date === week.now.date;
        const [first, second] = day.parts;
        return (
          <section key={day.date} className="week-day" aria-label={dayWords(day)}>
            <header className={isToday ? 'week-date week-today' : 'week-date'}>
              <span>{dayWords(day).slice(0, 3)}</span>
              <span>{shortDate(day.date)}</span>
            </header>
            <div className="week-column">
              {hours.map(hour => (
                <span key={hour} className="week-line" style={{ top: share(hour * 60) }} aria-hidden />
              ))}
              {first && second && second.from > first.to ? (
                <span
                  className="week-skipped"
                  title={change}
                  style={{ top: share(first.to), height: share(second.from - first.to) }}
                />
              ) : null}
              <ul>
                {days[column]!.map(({ span, side }, row) => {
                  const strategy = strategyOf(week, span);
                  const name = strategy?.name ?? nothingRuns;
                  const times = `${clock(span.from)} to ${clock(span.to)}`;
                  const words = `${times}${side === 'whole' ? '' : `, the ${side} time`}: ${name}. ${reason(strategy, span)}`;
                  return (
                    <li key={`${span.start} ${span.from}`}>
                      <a
                        href={
                          strategy
                            ? overviewHref({
                                ...place,
                                at: { entity: 'routing-strategy', id: strategy.row.snapshotOfId ?? strategy.id },
                              })
                            : overviewHref(place)
                        }
                        className={`week-span week-${side}${strategy ? '' : ' week-none'}`}
                        style={{
                          top: `calc(${share(span.from)} + 1px)`,
                          height: `calc(${share(span.to - span.from)} - 2px)`,
                          ...(strategy ? { '--tone': `var(--${toneOf.get(strategy.name) ?? 'text-2'})` } : {}),
                        }}
                        aria-label={words}
                        title={words}
                        data-span={`${column}/${row}`}
                        tabIndex={tabStop === `${column}/${row}` ? 0 : -1}
                        onFocus={() => setStop(`${column}/${row}`)}
                      >
                        {span.to - span.from >= 60 ? <span className="truncate week-name">{name}</span> : null}
                        {span.to - span.from >= 120 ? (
                          <span className="truncate week-times">{`${clock(span.from)}–${clock(span.to)}`}</span>
                        ) : null}
                      </a>
                    </li>
                  );
                })}
              </ul>
              {isToday ? (
                <span className="week-now" style={{ top: share(week.now.minute) }}>
                  <span className="visually-hidden">{`Now, ${clock(week.now.minute)}`}</span>
                </span>
              ) : null}
            </div>
            {change === '' ? null : <p className="visually-hidden">{change}</p>}
          </section>
        );
      })}
    </div>
  );
};
