import { ArrowDown } from 'lucide-react';
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { Link } from 'react-aria-components/Link';
import { isDate } from '../../../../shared/base/fields/date.ts';
import { minutesOf } from '../../../../shared/base/fields/time.ts';
import type { Week } from '../../../../shared/tenant/routing/week.ts';
import type { MomentAnswer } from '../../../../shared/tenant/routing/what-happens.ts';
import { refresh, useRead } from '../../../kit/data.ts';
import { emptyWords, useOptions } from '../../../kit/form/use-options.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Picker } from '../../../ui/picker.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type OverviewPlace, overviewHref } from '../overview-place.ts';
import { becauseWords, clock } from './calendar-words.ts';

interface MomentTesterProps {
  entryPointId: string;
  week: Week;
  place: OverviewPlace;
}

/** “What happens to a call to this number at this moment”, from the number to the teams. */
export const MomentTester = ({ entryPointId, week, place }: MomentTesterProps) => {
  // Null until the person writes one: then the entry point of the calendar counts.
  const [number, setNumber] = useState<string | null>(null);
  // Null until the person writes one: then it follows the clock.
  const [writtenDate, setDate] = useState<string | null>(null);
  const [writtenTime, setTime] = useState<string | null>(null);
  const date = writtenDate ?? week.now.date;
  const time = writtenTime ?? clock(week.now.minute);
  const [second, setSecond] = useState(false);
  const [queueId, setQueueId] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const queues = useOptions('queue', undefined, search);
  const dialled = useDeferredValue(number);
  // A flow may have been changed meanwhile, which is no change of the tenant.
  useEffect(() => void refresh('tenant', 'whatHappens'), []);
  const valid = isDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  const numbers = useRead('tenant', 'usedBy', 'entry-point', entryPointId).value;
  const own = numbers?.find(({ entity }) => entity === 'dial-number')?.name ?? '';
  const wanted = dialled ?? own;
  const answer = useRead(
    'tenant',
    'whatHappens',
    valid
      ? {
          to: wanted.trim() === '' ? { entryPointId } : { number: wanted.slice(0, 40) },
          date,
          minute: minutesOf(time),
          second,
          queueId,
        }
      : null,
  ).value;
  return (
    <section className="moment" aria-label="What happens to a call">
      <h2>What happens to a call</h2>
      <div className="moment-fields">
        <TextField label="Number" value={number ?? own} onChange={setNumber} placeholder="Any contact" />
        <div className="moment-when">
          <TextField label="Date" type="date" value={date} onChange={setDate} />
          <TextField label="Time" placeholder="08:30" value={time} onChange={setTime} />
        </div>
        {answer?.isTwice ? (
          <Checkbox
            label="The second time"
            help="The clocks go back, so this time comes twice."
            isSelected={second}
            onChange={setSecond}
          />
        ) : null}
        <Picker
          label="Queue the flow sends it to"
          value={queueId}
          shown={
            queueId === null ? (
              <span className="quiet">{answer?.queue ? `${answer.queue.name}, by the flow` : 'Choose'}</span>
            ) : (
              (answer?.queue?.name ?? queues?.find(({ id }) => id === queueId)?.label ?? '')
            )
          }
          options={queues}
          search={search}
          onSearch={setSearch}
          empty={emptyWords('queues', search)}
          onPick={setQueueId}
          onClear={() => setQueueId(null)}
        />
      </div>
      <div role="status" className="moment-answer">
        {!valid ? (
          <p className="quiet">Give a date and a time.</p>
        ) : answer ? (
          <Chain answer={answer} number={wanted} place={place} />
        ) : null}
      </div>
    </section>
  );
};

const Step = ({ what, children, note }: { what: string; children: ReactNode; note?: string }) => (
  <li className="moment-step">
    <span className="quiet moment-what">{what}</span>
    <span className="moment-name">{children}</span>
    {note ? <span className="quiet moment-note">{note}</span> : null}
  </li>
);

const Chain = ({
  answer: { answer, entryPoint, strategy, flow, queue },
  number,
  place,
}: {
  answer: MomentAnswer;
  number: string;
  place: OverviewPlace;
}) => {
  const to = (entity: 'entry-point' | 'routing-strategy' | 'flow' | 'queue', one: { id: string; name: string }) => (
    <Link className="link" href={overviewHref({ ...place, at: { entity, id: one.id } })}>
      {one.name}
    </Link>
  );
  if (answer.outcome === 'unknown-number')
    return <p>No entry point mapping has the number {number}. The call does not arrive.</p>;
  if (answer.outcome === 'skipped') return <p>This time does not exist on this day: the clocks go forward over it.</p>;
  return (
    <ol className="moment-chain">
      {number.trim() === '' ? null : <Step what="Number">{number}</Step>}
      {entryPoint ? (
        <Step
          what="Entry point"
          {...(answer.outcome === 'entry-point-inactive'
            ? { note: 'It is inactive, so the call goes no further.' }
            : {})}
        >
          {to('entry-point', entryPoint)}
        </Step>
      ) : null}
      {answer.outcome === 'no-strategy' ? (
        <Step what="Current strategy" note="No strategy has come into force, so the call meets nothing.">
          None
        </Step>
      ) : null}
      {answer.outcome === 'flow' && strategy ? (
        <Step what="Current strategy" note={becauseWords[answer.because]}>
          {to('routing-strategy', strategy)}
        </Step>
      ) : null}
      {flow ? <Step what="Flow">{to('flow', flow)}</Step> : null}
      {flow && queue ? (
        <li className="moment-step">
          <span className="quiet moment-what">Queue</span>
          <span className="moment-name">{to('queue', queue)}</span>
          <ol className="moment-groups">
            {queue.steps.map(({ at, joins, closed }) => (
              <li key={at}>
                <span className="moment-at">{`${at} s`}</span>
                <span>
                  {joins.length > 0 ? joins.join(', ') : 'Nobody'}
                  {at > 0 && joins.length > 0 ? <span className="quiet"> join</span> : null}
                  {closed.length > 0 ? <span className="quiet">{` (${closed.join(', ')} not available)`}</span> : null}
                </span>
              </li>
            ))}
            {queue.most > 0 ? (
              <li>
                <span className="moment-at">{`${queue.most} s`}</span>
                <span className="quiet">The caller leaves the queue</span>
              </li>
            ) : null}
          </ol>
        </li>
      ) : null}
      {flow && !queue ? (
        <li className="moment-step quiet">
          <ArrowDown size={14} aria-hidden /> Choose a queue to see its groups over time.
        </li>
      ) : null}
    </ol>
  );
};
