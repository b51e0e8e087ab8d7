import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Download, ShieldCheck } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { VerifyReport } from '../../../../shared/base/workspace.ts';
import { type AuditAction, type AuditEntry, type AuditFilter, auditActions } from '../../../../shared/tenant/audit.ts';
import { type EntityId, entityIds, entityOf } from '../../../../shared/tenant/entities.ts';
import { client } from '../../../kit/client.ts';
import { callWrite, readQuery, useRead } from '../../../kit/data.ts';
import { formatDateTime, formatNumber, plural } from '../../../kit/format.ts';
import { notifyError } from '../../../kit/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { nothing, type Selection } from '../../../ui/table-selection.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { notify } from '../../../ui/toast-queue.ts';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table.tsx';
import { show } from '../tenant-place.ts';
import { EventPane } from './event-pane.tsx';
import { historyAddress } from './history-place.ts';
import './history.css';

const pageSize = 100;
const any = 'all';
type AnyOf<T extends string> = T | typeof any;

const columns: readonly VirtualColumn<AuditEntry>[] = [
  { id: 'seq', title: 'No.', width: '4rem', align: 'end', cell: ({ seq }) => formatNumber(seq) },
  { id: 'at', title: 'When', width: '10.5rem', cell: ({ at }) => <span title={at}>{formatDateTime(at)}</span> },
  { id: 'actor', title: 'Who', width: '4rem', cell: ({ actor }) => actor },
  {
    id: 'label',
    title: 'What',
    width: 'minmax(9rem, 4fr)',
    cell: ({ label, undoneBy }) => (
      <span className={undoneBy === null ? 'truncate' : 'truncate quiet'} title={label}>
        {label}
        {undoneBy === null ? '' : ' (undone)'}
      </span>
    ),
  },
  {
    id: 'changes',
    title: 'Objects',
    width: '4.5rem',
    align: 'end',
    cell: ({ changes }) => formatNumber(changes),
  },
];

/** A day of the person's own zone as a moment. */
const momentOf = (day: string, plusDays = 0): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return '';
  const date = new Date(`${day}T00:00:00`);
  if (Number.isNaN(date.getTime())) return '';
  date.setDate(date.getDate() + plusDays);
  return date.toISOString();
};

/** Everything that was done, newest first: who, when, what, and each object before and after. */
export const History = ({
  workspace,
  open,
  readOnly,
}: {
  workspace: string;
  open: number | null;
  readOnly: boolean;
}) => {
  const [text, setText] = useState('');
  const [entity, setEntity] = useState<AnyOf<EntityId>>(any);
  const [action, setAction] = useState<AnyOf<AuditAction>>(any);
  const [actor, setActor] = useState<string>(any);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [verified, setVerified] = useState<VerifyReport | 'running' | null>(null);
  const [picking, setPicking] = useState<Selection>(nothing);
  const actors = useRead('tenant', 'auditActors').value ?? [];
  const searched = useDeferredValue(text);
  const filter: AuditFilter = {
    text: searched,
    entity: entity === any ? null : entity,
    object: '',
    action: action === any ? null : action,
    actor: actor === any ? '' : actor,
    from: momentOf(from),
    until: momentOf(until, 1),
  };
  const queries = useQueryClient();
  const events = useInfiniteQuery({
    queryKey: ['tenant', 'audit pages', filter],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      queries.fetchQuery({
        ...readQuery('tenant', 'audit', { ...filter, before: pageParam, limit: pageSize }),
        staleTime: 0,
      }),
    getNextPageParam: page => (page.length < pageSize ? undefined : page.at(-1)?.seq),
  });
  const rows = useMemo(() => events.data?.pages.flat() ?? [], [events.data]);
  const selection = open === null ? picking : { ...picking, active: String(open) };
  const filtered = text !== '' || entity !== any || action !== any || actor !== any || from !== '' || until !== '';

  const verify = async () => {
    setVerified('running');
    const result = await client.workspaces.verify(workspace);
    if (result.ok) setVerified(result.value);
    else {
      setVerified(null);
      notifyError(result.error);
    }
  };
  const save = async () => {
    const result = await callWrite('tenant', 'saveAudit', { ...filter, before: null, limit: pageSize });
    if (!result.ok) notifyError(result.error);
    else if (result.value) notify({ tone: 'ok', title: 'The history was written to the table.' });
  };
  return (
    <section className="tenant-list" aria-label="History">
      <header className="tenant-list-header">
        <h1>History</h1>
        <span className="row-of-buttons">
          <Button icon={<Download size={16} aria-hidden />} onPress={save}>
            Export CSV
          </Button>
          <Button icon={<ShieldCheck size={16} aria-hidden />} isPending={verified === 'running'} onPress={verify}>
            Verify
          </Button>
        </span>
        <p className="quiet">
          Every change, in the order it was made. Entries are only ever added; each holds the seal of the one before.
        </p>
      </header>
      {verified === null || verified === 'running' ? null : (
        <Banner
          tone={verified.ok ? 'ok' : 'error'}
          title={
            verified.ok
              ? `${plural(verified.events, 'event')} verified: nothing was altered or left out.`
              : 'The history does not hold.'
          }
          actions={<Button onPress={() => setVerified(null)}>Dismiss</Button>}
        >
          {verified.problems.map(({ detail }) => detail).join(' ')}
        </Banner>
      )}
      <div className="tenant-list-bar history-bar">
        <SearchField label="Search the history" value={text} onChange={setText} />
        <Select<AnyOf<EntityId>>
          label="Kind of object"
          value={entity}
          onChange={setEntity}
          choices={[{ value: any, label: 'All' }, ...entityIds.map(id => ({ value: id, label: entityOf(id).plural }))]}
        />
        <Select<AnyOf<AuditAction>>
          label="What was done"
          value={action}
          onChange={setAction}
          choices={[
            { value: any, label: 'All' },
            ...Object.entries(auditActions).map(([id, { title }]) => ({ value: id as AuditAction, label: title })),
          ]}
        />
        <Select
          label="By whom"
          value={actor}
          onChange={setActor}
          choices={[{ value: any, label: 'All' }, ...actors.map(name => ({ value: name, label: name }))]}
        />
        <TextField label="From" type="date" value={from} onChange={setFrom} />
        <TextField label="To" type="date" value={until} onChange={setUntil} />
      </div>
      <VirtualTable<AuditEntry>
        label="Events"
        rows={rows}
        rowId={({ seq }) => String(seq)}
        rowName={({ seq, label }) => `${seq}, ${label}`}
        columns={columns}
        selection={selection}
        onSelection={next => {
          setPicking(next);
          if (next.active !== null && next.active !== selection.active) show(historyAddress, next.active);
        }}
        sort={null}
        onSort={() => {}}
        onOpen={id => show(historyAddress, id)}
        onRange={(_, last) => {
          if (last >= rows.length - 20 && events.hasNextPage && !events.isFetchingNextPage) void events.fetchNextPage();
        }}
        empty={
          <p className="quiet">
            {events.isLoading
              ? 'Reading the history.'
              : filtered
                ? 'No event is like that.'
                : 'Nothing was changed yet.'}
          </p>
        }
      />
      {open === null ? null : <EventPane key={open} seq={open} readOnly={readOnly} />}
    </section>
  );
};
