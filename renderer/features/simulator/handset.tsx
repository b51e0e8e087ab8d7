import { Mic, PhoneOff } from 'lucide-react';
import { memo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CallsPart } from './calls-part.tsx';
import { captionOf } from './caption.ts';
import type { Asking, CallView } from './center/snapshot.ts';
import { Keypad } from './keypad.tsx';
import { clock, hangUpAll, perform, phone } from './phone.ts';
import { jsonOrText } from './services.ts';
import { formatDuration } from './words.ts';

const pressKey = (key: string) => perform({ kind: 'press', key });
const hangUp = () => perform({ kind: 'hang-up' });

/**
 * The telephone during a call: what one hears as words, the keys, a line to speak, and the way to hang up. Only the
 * words change at each step, so only they are drawn anew then: twelve keys would be the most of its time.
 */
export const Handset = () => {
  const isThere = phone.usePart(state => state.snapshot !== null);
  const listens = phone.usePart(state => state.snapshot?.call.listens ?? 'nothing');
  const asking = phone.usePart(state => state.snapshot?.call.asking ?? null);
  const onLine = phone.usePart(state => state.snapshot?.call.onLine ?? false);
  const left = phone.usePart(state => state.left);
  const replayed = phone.usePart(state => state.dialled?.replay?.name ?? null);
  if (!isThere) return <p className="phone-display quiet">Dialling</p>;
  return (
    <>
      <Words />
      {left > 0 ? (
        <p className="quiet phone-note">
          Replay of “{replayed}”: {left} to come. Whatever you do takes over.
        </p>
      ) : null}
      <Keypad onKey={pressKey} isOpen={listens === 'keys' || listens === 'both'} />
      {asking ? <AnswerFor asking={asking} /> : <Say />}
      <HangUp onLine={onLine} />
      <CallsPart />
    </>
  );
};

const HangUp = memo(({ onLine }: { onLine: boolean }) =>
  onLine ? (
    <Button kind="danger" icon={<PhoneOff size={16} aria-hidden />} onPress={hangUp}>
      Hang up
    </Button>
  ) : (
    <Button icon={<PhoneOff size={16} aria-hidden />} onPress={hangUpAll}>
      End the simulation
    </Button>
  ),
);
HangUp.displayName = 'HangUp';

const Words = () => {
  const call = phone.usePart(state => state.snapshot?.call ?? null);
  return call ? <Display call={call} /> : null;
};

export const Display = ({ call }: { call: CallView }) => {
  const now = clock.use();
  const { state, caption, detail } = captionOf(call, now);
  const where = call.standing.map(({ label }) => label).join(', ');
  return (
    <div className="phone-display">
      <p className="phone-line">
        <span className="truncate">{call.dnis === '' ? `From ${call.ani}` : call.dnis}</span>
        <span className="phone-timer">{formatDuration(now - call.startedAt)}</span>
      </p>
      <p className="phone-state" role="status">
        {state}
      </p>
      <p className="phone-caption" aria-live="polite">
        {caption}
      </p>
      <p className="quiet truncate phone-where">{[detail, where].filter(part => part !== '').join(' · ')}</p>
    </div>
  );
};

/** A line to speak. */
const Say = memo(() => {
  const [text, setText] = useState('');
  return (
    <form
      className="phone-say"
      onSubmit={event => {
        event.preventDefault();
        if (text.trim() === '') return;
        perform({ kind: 'say', text: text.trim() });
        setText('');
      }}
    >
      <TextField
        label="Say"
        value={text}
        onChange={setText}
        maxLength={1_000}
        placeholder="I want to speak to a person"
      />
      <Button type="submit" icon={<Mic size={14} aria-hidden />} isDisabled={text.trim() === ''}>
        Say
      </Button>
    </form>
  );
});
Say.displayName = 'Say';

/** What a service outside answers, in its place. */
const AnswerFor = ({ asking }: { asking: Asking }) => {
  const [text, setText] = useState('');
  const output = text.trim() === '' ? undefined : jsonOrText(text);
  return (
    <div className="phone-form">
      <Say />
      <fieldset className="phone-answer">
        <legend>{asking.label} waits for what happens outside</legend>
        <TextField label="What it hands over" value={text} onChange={setText} placeholder='{"LastIntent": "refund"}' />
        <div className="row-of-buttons">
          {asking.outcomes.map(({ id, label }) => (
            <Button
              key={id}
              onPress={() => {
                perform({ kind: 'answer-for', outcome: id, ...(output === undefined ? {} : { output }) });
                setText('');
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      </fieldset>
    </div>
  );
};
