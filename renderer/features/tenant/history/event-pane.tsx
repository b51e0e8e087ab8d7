import { Undo2 } from 'lucide-react';
import { Link } from 'react-aria-components/Link';
import type { AuditChange } from '../../../../shared/tenant/audit.ts';
import { entityOf } from '../../../../shared/tenant/entities.ts';
import type { Names } from '../../../../shared/tenant/stored.ts';
import { nameOf } from '../../../../shared/tenant/view.ts';
import { callWrite, refresh, useRead } from '../../../kit/data.ts';
import { formatDateTime, formatNumber } from '../../../kit/format.ts';
import { errorWords, notifyError } from '../../../kit/messages.ts';
import { SidePane } from '../../../kit/side-pane.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/toast-queue.ts';
import { hrefOf, show } from '../tenant-place.ts';
import { diffOf } from './diff.ts';
import { historyAddress } from './history-place.ts';

/** One event closely: who, when, each object before and after, and the way to take it back. */
export const EventPane = ({ seq, readOnly }: { seq: number; readOnly: boolean }) => {
  const { value: event, error } = useRead('tenant', 'auditEvent', seq);
  const undo = async () => {
    const result = await callWrite('tenant', 'undoEvent', seq);
    void refresh('workspaces');
    if (!result.ok) notifyError(result.error);
    else notify({ tone: 'ok', title: `Taken back: ${result.value.label}` });
  };
  const canUndo = event?.isTenant === true && event.undoneBy === null && event.changes > 0;
  return (
    <SidePane title={event ? event.label : `Event ${seq}`} onClose={() => show(historyAddress)}>
      <div className="pane-body stack">
        {error ? (
          <Banner tone="error" title={errorWords(error).text}>
            {errorWords(error).advice}
          </Banner>
        ) : null}
        {event ? (
          <>
            <dl className="event-facts">
              <dt>Event</dt>
              <dd>{formatNumber(event.seq)}</dd>
              <dt>When</dt>
              <dd>{formatDateTime(event.at)}</dd>
              <dt>Who</dt>
              <dd>{event.actor}</dd>
              <dt>Seal</dt>
              <dd className="mono truncate" title={event.hash}>
                {event.hash.slice(0, 16)}
              </dd>
              <Other title="Takes back" seq={event.undoes} />
              <Other title="Undone by" seq={event.undoneBy} />
            </dl>
            {canUndo ? (
              <div>
                <Button icon={<Undo2 size={16} aria-hidden />} isDisabled={readOnly} onPress={undo}>
                  Undo this change
                </Button>
              </div>
            ) : null}
            {event.objects.map(change => (
              <Change key={`${change.entity}/${change.id}`} change={change} names={event.names} />
            ))}
            {event.objects.length < event.changes && event.objects.length > 0 ? (
              <p className="quiet">{`The first ${formatNumber(event.objects.length)} of ${formatNumber(event.changes)} objects.`}</p>
            ) : null}
          </>
        ) : null}
      </div>
    </SidePane>
  );
};

const Other = ({ title, seq }: { title: string; seq: number | null }) =>
  seq === null ? null : (
    <>
      <dt>{title}</dt>
      <dd>
        <Link className="link" href={hrefOf(historyAddress, String(seq))}>{`event ${formatNumber(seq)}`}</Link>
      </dd>
    </>
  );

const Change = ({ change, names }: { change: AuditChange; names: Names }) => {
  const { entity, id, before, after, exists } = change;
  const name = nameOf(entity, after ?? before ?? {});
  const word = before === null ? 'New' : after === null ? 'Deleted' : 'Changed';
  const rows = diffOf(change, names);
  return (
    <section className="event-change" aria-label={`${entityOf(entity).title} ${name}`}>
      <h3>
        <span className="quiet">{`${word} · ${entityOf(entity).title}`}</span>{' '}
        {exists ? (
          <Link className="link" href={hrefOf(entity, id)}>
            {name}
          </Link>
        ) : (
          name
        )}
      </h3>
      {rows.length === 0 ? null : (
        <table className="event-diff">
          <thead>
            <tr>
              <th scope="col">Field</th>
              {before ? <th scope="col">Before</th> : null}
              {after ? <th scope="col">After</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.field}>
                <th scope="row">{row.label}</th>
                {before ? <td className={after ? 'event-before' : ''}>{row.before || '–'}</td> : null}
                {after ? <td>{row.after || '–'}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
