import { Gauge, Headset, PhoneCall, PhoneOff, RotateCcw } from 'lucide-react';
import { useEffect } from 'react';
import { type ScriptInput, script as scriptSchema } from '../../../shared/simulation/script.ts';
import { callOutcomes } from '../../../shared/simulation/trace.ts';
import type { WorldInput } from '../../../shared/simulation/world.ts';
import { errorWords } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import type { AgentView, CallView } from './center/snapshot.ts';
import { Display } from './handset.tsx';
import { Keypad } from './keypad.tsx';
import { callAgain, dial, hangUpAll, perform, phone, setSpeed, speed } from './phone.ts';
import './phone.css';

interface ExamplePhoneProps {
  world: WorldInput;
  /** Id of the flow in it that takes the call. */
  flow: string;
  script: ScriptInput;
  /** Who answers when the person lets somebody answer. */
  agent: { readonly agent: string; readonly team: string };
}
const fast = 5;
const pressKey = (key: string) => perform({ kind: 'press', key });

/** A telephone beside a flow of a page: it dials that flow, in a center of its own. */
export const ExamplePhone = ({ world, flow, script, agent }: ExamplePhoneProps) => {
  const isOwn = phone.usePart(({ dialled }) => dialled?.target.kind === 'flow' && dialled.target.id === flow);
  const phase = phone.usePart(state => state.phase);
  const call = phone.usePart(state => state.snapshot?.call ?? null);
  const error = phone.usePart(state => state.error);
  useEffect(
    () => () => {
      const { dialled } = phone.get();
      if (dialled?.target.kind !== 'flow' || dialled.target.id !== flow) return;
      hangUpAll();
      setSpeed(1);
    },
    [flow],
  );
  const callIt = () => void dial({ kind: 'flow', id: flow, draft: false }, scriptSchema.parse(script), null, world);
  if (!isOwn || phase === 'idle')
    return (
      <Button kind="primary" icon={<PhoneCall size={14} aria-hidden />} onPress={callIt}>
        Call it
      </Button>
    );
  if (phase === 'failed')
    return (
      <Banner tone="error" title={error ? errorWords(error).text : 'The call ended because of a mistake in Flow Lab.'}>
        {error ? errorWords(error).advice : 'Nothing is lost. The log has the details.'}
      </Banner>
    );
  if (!call) return <p className="quiet">Dialling</p>;
  if (phase === 'over') return <Over call={call} />;
  return (
    <>
      <Display call={call} />
      <Keypad onKey={pressKey} isOpen={call.listens === 'keys' || call.listens === 'both'} />
      <div className="row-of-buttons">
        <AgentButton agent={agent} isQueued={call.queue !== null} />
        <Faster />
        <Button kind="danger" icon={<PhoneOff size={14} aria-hidden />} onPress={() => perform({ kind: 'hang-up' })}>
          Hang up
        </Button>
      </div>
    </>
  );
};

const Over = ({ call }: { call: CallView }) => {
  const { title, good } = callOutcomes[call.outcome];
  return (
    <Banner
      tone={good ? 'ok' : 'info'}
      title={`The call is over: ${title}`}
      actions={
        <Button kind="primary" icon={<RotateCcw size={14} aria-hidden />} onPress={callAgain}>
          Call again
        </Button>
      }
    >
      {call.reason}
    </Banner>
  );
};

const Faster = () => {
  const times = speed.use();
  return (
    <Button icon={<Gauge size={14} aria-hidden />} onPress={() => setSpeed(times === 1 ? fast : 1)}>
      {times === 1 ? `${fast} times as fast` : 'As fast as life'}
    </Button>
  );
};

/** One button whose word follows what the agent can do next. */
const AgentButton = ({ agent, isQueued }: { agent: ExamplePhoneProps['agent']; isQueued: boolean }) => {
  const seen = phone.usePart(state => state.snapshot?.agents[0] ?? null);
  const status: AgentView['status'] = seen?.status ?? 'signed-out';
  // Who signs in is offered the call at once; the person asked for an answer.
  useEffect(() => {
    if (seen && status === 'offered') perform({ kind: 'answer', agent: seen.id });
  }, [seen, status]);
  if (seen && status === 'talking')
    return (
      <Button
        icon={<Headset size={14} aria-hidden />}
        onPress={() => perform({ kind: 'agent-hang-up', agent: seen.id })}
      >
        The agent hangs up
      </Button>
    );
  if (!isQueued) return null;
  return (
    <Button
      icon={<Headset size={14} aria-hidden />}
      onPress={() =>
        perform(
          seen && status === 'idle' ? { kind: 'ready', agent: seen.id } : { kind: 'sign-in', ...agent, ready: true },
        )
      }
    >
      An agent answers
    </Button>
  );
};
