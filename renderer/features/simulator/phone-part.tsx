import { PhoneOff, RotateCcw, Save } from 'lucide-react';
import { useRef } from 'react';
import { callOutcomes } from '../../../shared/simulation/trace.ts';
import { errorWords } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialer } from './dialer.tsx';
import { Handset } from './handset.tsx';
import { callAgain, hangUpAll, phone, soundTrouble } from './phone.ts';
import { SaveScript } from './save-script.tsx';
import { Scripts } from './scripts.tsx';
import { useLostFocus } from './use-lost-focus.ts';
import './phone.css';

/** The telephone: before a call the form to dial, then keys and captions, at the end what came of it. */
export const PhonePart = ({ readOnly }: { readOnly: boolean }) => {
  const phase = phone.usePart(state => state.phase);
  const error = phone.usePart(state => state.error);
  const trouble = soundTrouble.use();
  return (
    <section className="phone" aria-label="Telephone">
      {trouble ? (
        <Banner tone="warn" title="A prompt is silent">
          {trouble}
        </Banner>
      ) : null}
      {phase === 'idle' ? (
        <>
          <Dialer />
          <Scripts readOnly={readOnly} />
        </>
      ) : phase === 'failed' ? (
        <Banner
          tone="error"
          title={error ? errorWords(error).text : 'The call ended because of a mistake in Flow Lab.'}
          actions={<Again />}
        >
          {error ? errorWords(error).advice : 'Nothing is lost. Call again; the log has the details.'}
        </Banner>
      ) : phase === 'over' ? (
        <Over readOnly={readOnly} />
      ) : (
        <Handset />
      )}
    </section>
  );
};

const Again = () => {
  const box = useRef<HTMLDivElement>(null);
  useLostFocus(box, true);
  return (
    <div ref={box} className="row-of-buttons">
      <Button kind="primary" icon={<RotateCcw size={14} aria-hidden />} onPress={callAgain}>
        Call again
      </Button>
      <Button icon={<PhoneOff size={14} aria-hidden />} onPress={hangUpAll}>
        Another call
      </Button>
    </div>
  );
};

const Over = ({ readOnly }: { readOnly: boolean }) => {
  const call = phone.usePart(state => state.snapshot?.call);
  const replayed = phone.usePart(state => state.dialled?.replay?.name ?? null);
  const hash = phone.usePart(state => state.hash);
  if (!call) return null;
  const { title, good } = callOutcomes[call.outcome];
  return (
    <>
      <Banner tone={good ? 'ok' : 'error'} title={`The call is over: ${title}`} actions={<Again />}>
        {call.reason === '' ? null : <p>{call.reason}</p>}
        <p>
          {(((call.endedAt ?? 0) - call.startedAt) / 1000).toFixed(1)} s, {call.steps} steps
          {replayed === null ? '' : `, replay of “${replayed}”`}. Trace {hash}.
        </p>
      </Banner>
      {replayed === null && !readOnly ? <SaveScript icon={<Save size={14} aria-hidden />} /> : null}
    </>
  );
};
