import { Plus, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { activityOf } from '../../../shared/activities/activities.ts';
import { outcomesWith } from '../../../shared/activities/settings.ts';
import { client } from '../../kit/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type AnswerRow, emptyAnswer, emptyHttp, type HttpRow, methods, type ServiceRows } from './services.ts';
import './services.css';

/** Activities that wait for what happens outside of the flow. */
const outside: ReadonlySet<string> = new Set([
  'virtual-agent',
  'virtual-agent-v2',
  'function',
  'bre-request',
  'blind-transfer',
  'bridged-transfer',
  'callback',
  'feedback',
  'feedback-v2',
]);
interface Outside {
  readonly label: string;
  readonly outcomes: readonly string[];
}

/** The nodes of a flow that are answered for; none while it is not known which flow takes the call. */
function useOutside(flow: string | null): readonly Outside[] {
  const [found, setFound] = useState<readonly Outside[]>([]);
  useEffect(() => {
    let isWanted = true;
    setFound([]);
    if (flow === null) return;
    void client.flows.open(flow).then(result => {
      if (!isWanted || !result.ok) return;
      setFound(
        Object.values(result.value.document.nodes).flatMap(({ activity, label, settings }) => {
          const declared = outside.has(activity) ? activityOf(activity) : undefined;
          return declared ? [{ label, outcomes: outcomesWith(declared, settings).map(outcome => outcome.label) }] : [];
        }),
      );
    });
    return () => {
      isWanted = false;
    };
  }, [flow]);
  return found;
}

interface ServicesPartProps {
  rows: ServiceRows;
  onChange: (rows: ServiceRows) => void;
  /** The flow that takes the call; null where a number decides. */
  flow: string | null;
}

/** What answers from outside, a row each: web services, and what virtual agents, functions and transfers end with. */
export const ServicesPart = ({ rows, onChange, flow }: ServicesPartProps) => {
  const nodes = useOutside(flow);
  const { http, answers } = rows;
  return (
    <>
      <Rows
        title="Web answer"
        help="The first that fits answers a request of the flow. No real request is ever sent."
        rows={http}
        onChange={next => onChange({ ...rows, http: next })}
        empty={emptyHttp}
      >
        {(row, change) => <HttpFields row={row} change={change} />}
      </Rows>
      <Rows
        title="Answer"
        help="Of a virtual agent, function, rule, transfer, callback or survey; several of one node in order."
        rows={answers}
        onChange={next => onChange({ ...rows, answers: next })}
        empty={{ ...emptyAnswer, node: nodes[0]?.label ?? '' }}
      >
        {(row, change) => <AnswerFields row={row} change={change} nodes={nodes} />}
      </Rows>
    </>
  );
};

interface RowsProps<R> {
  title: string;
  help: string;
  rows: readonly R[];
  onChange: (rows: readonly R[]) => void;
  empty: R;
  children: (row: R, change: (patch: Partial<R>) => void) => ReactNode;
}

const Rows = <R,>({ title, help, rows, onChange, empty, children }: RowsProps<R>) => (
  <section className="services" aria-label={`${title}s`}>
    {rows.map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place
      <fieldset key={index} className="service">
        <legend>
          {title} {index + 1}
        </legend>
        <span className="service-remove">
          <IconButton
            label={`Remove ${title.toLowerCase()} ${index + 1}`}
            icon={<X size={14} aria-hidden />}
            onPress={() => onChange(rows.toSpliced(index, 1))}
          />
        </span>
        {children(row, patch => onChange(rows.with(index, { ...row, ...patch })))}
      </fieldset>
    ))}
    <div className="service-add">
      <Button icon={<Plus size={14} aria-hidden />} onPress={() => onChange([...rows, empty])}>
        {`Add ${title === 'Answer' ? 'an answer' : 'a web answer'}`}
      </Button>
      {rows.length === 0 ? <p className="quiet">{help}</p> : null}
    </div>
  </section>
);

const methodChoices = methods.map(value => ({ value, label: value === '*' ? 'Any' : value }));
const failures = [
  { value: 'none', label: 'It answers' },
  { value: 'unreachable', label: 'It cannot be reached' },
] as const;

const HttpFields = ({ row, change }: { row: HttpRow; change: (patch: Partial<HttpRow>) => void }) => (
  <>
    <div className="service-request">
      <Select
        label="Method"
        value={row.method}
        choices={
          methodChoices.some(({ value }) => value === row.method)
            ? methodChoices
            : [...methodChoices, { value: row.method, label: row.method }]
        }
        onChange={method => change({ method })}
      />
      <TextField
        label="Address"
        value={row.url}
        onChange={url => change({ url })}
        placeholder="https://crm.example.com/*"
        maxLength={4_000}
      />
    </div>
    <Select label="What happens" value={row.failure} choices={failures} onChange={failure => change({ failure })} />
    <div className="service-numbers">
      {row.failure === 'none' ? (
        <TextField label="Status" value={row.status} onChange={status => change({ status })} inputMode="numeric" />
      ) : null}
      <TextField label="Delay" unit="s" value={row.delay} onChange={delay => change({ delay })} placeholder="0" />
      <TextField label="Requests" value={row.times} onChange={times => change({ times })} placeholder="all" />
    </div>
    {row.failure === 'none' ? (
      <>
        <TextField
          label="Headers"
          lines={2}
          value={row.headers}
          onChange={headers => change({ headers })}
          placeholder="Content-Type: application/json"
        />
        <TextField
          label="Body"
          lines={3}
          value={row.body}
          onChange={body => change({ body })}
          placeholder='{"name": "Rui"}'
        />
      </>
    ) : null}
  </>
);

interface AnswerFieldsProps {
  row: AnswerRow;
  change: (patch: Partial<AnswerRow>) => void;
  nodes: readonly Outside[];
}
const AnswerFields = ({ row, change, nodes }: AnswerFieldsProps) => {
  const outcomes = nodes.find(({ label }) => label === row.node)?.outcomes ?? [];
  return (
    <>
      {nodes.some(({ label }) => label === row.node) ? (
        <Select
          label="Node"
          value={row.node}
          choices={nodes.map(({ label }) => ({ value: label, label }))}
          onChange={node => change({ node })}
        />
      ) : (
        <TextField label="Node" value={row.node} onChange={node => change({ node })} placeholder="Its label" />
      )}
      <TextField
        label="Outcome"
        value={row.outcome}
        onChange={outcome => change({ outcome })}
        placeholder={outcomes[0] ?? 'Escalated'}
        help={outcomes.length > 0 ? `It has ${outcomes.join(', ')}.` : undefined}
      />
      <TextField
        label="Output"
        lines={2}
        value={row.output}
        onChange={output => change({ output })}
        placeholder='{"LastIntent": "refund"}'
      />
    </>
  );
};
