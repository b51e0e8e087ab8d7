import { Phone, PhoneIncoming } from 'lucide-react';
import { memo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CallLine } from './center/snapshot.ts';
import { dialAnother, lookAt, phone } from './phone.ts';

const nobody: readonly CallLine[] = [];
const words: Readonly<Record<CallLine['state'], (where: string) => string>> = {
  over: () => 'over',
  agent: where => `with ${where}`,
  ringing: where => `rings at ${where}`,
  waiting: where => `waits in ${where}`,
  flow: () => 'in the flow',
  gone: () => 'hung up, the contact goes on',
};

/** The calls of the center, once there are several, and a second caller for those who wait in a queue to compete. */
export const CallsPart = memo(() => (
  <section className="phone-calls" aria-label="Calls">
    <Calls />
    <AnotherCaller />
  </section>
));
CallsPart.displayName = 'CallsPart';

const Calls = () => {
  const calls = phone.usePart(state => state.snapshot?.calls ?? nobody);
  const focus = phone.usePart(state => state.focus);
  if (calls.length < 2) return null;
  return (
    <ul>
      {calls.map(({ id, ani: from, state, where }) => (
        <li key={id}>
          <button type="button" className="phone-call-line" aria-pressed={id === focus} onClick={() => lookAt(id)}>
            <Phone size={14} aria-hidden />
            <span className="truncate">
              {id + 1}: {from}
            </span>
            <span className="quiet truncate">{words[state](where)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};

const AnotherCaller = () => {
  const count = phone.usePart(state => state.snapshot?.calls.length ?? 0);
  const first = phone.usePart(state => state.dialled?.script.ani ?? '');
  const [ani, setAni] = useState<string | null>(null);
  return (
    <>
      {ani === null ? (
        <div>
          <Button icon={<PhoneIncoming size={14} aria-hidden />} onPress={() => setAni(`${first}${count + 1}`)}>
            Another caller
          </Button>
        </div>
      ) : (
        <form
          className="phone-say"
          aria-label="Another caller"
          onSubmit={event => {
            event.preventDefault();
            dialAnother(ani.trim());
            setAni(null);
          }}
        >
          <TextField label="Calls from" autoFocus value={ani} onChange={setAni} maxLength={40} placeholder="withheld" />
          <Button type="submit" kind="primary">
            Call too
          </Button>
        </form>
      )}
    </>
  );
};
