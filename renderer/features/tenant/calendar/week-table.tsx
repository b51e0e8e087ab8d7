import { Link } from 'react-aria-components/Link';
import type { Week } from '../../../../shared/tenant/routing/week.ts';
import { type OverviewPlace, overviewHref } from '../overview-place.ts';
import { changeWords, clock, dayWords, nothingRuns, reason, strategyOf } from './calendar-words.ts';

/** The same week as a table, which says everything in words. */
export const WeekTable = ({ week, place }: { week: Week; place: OverviewPlace }) => (
  <table className="week-table" aria-label={`Current strategy of ${week.entryPoint}`}>
    <thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col">Time</th>
        <th scope="col">Current strategy</th>
        <th scope="col">Flow</th>
        <th scope="col">Why</th>
      </tr>
    </thead>
    {week.days.map(day => {
      const spans = day.parts.flatMap(part => part.spans);
      return (
        <tbody key={day.date}>
          {spans.map((span, index) => {
            const strategy = strategyOf(week, span);
            return (
              <tr key={span.start}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={spans.length}>
                    {dayWords(day)}
                    {changeWords(day) === '' ? null : <span className="week-change">{changeWords(day)}</span>}
                  </th>
                ) : null}
                <td className="week-time">{`${clock(span.from)}–${clock(span.to)}`}</td>
                <td>
                  {strategy ? (
                    <Link
                      className="link"
                      href={overviewHref({
                        ...place,
                        at: { entity: 'routing-strategy', id: strategy.row.snapshotOfId ?? strategy.id },
                      })}
                    >
                      {strategy.name}
                    </Link>
                  ) : (
                    nothingRuns
                  )}
                </td>
                <td>{strategy?.flow ?? ''}</td>
                <td>{reason(strategy, span)}</td>
              </tr>
            );
          })}
        </tbody>
      );
    })}
  </table>
);
