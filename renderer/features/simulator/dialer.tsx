import { Phone } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ScriptProblem } from '../../../shared/simulation/script.ts';
import { useRead } from '../../kit/data.ts';
import { useOptions } from '../../kit/form/use-options.ts';
import { Button } from '../../ui/button.tsx';
import { Picker, type PickerOption } from '../../ui/picker.tsx';
import { searched } from '../../ui/search.ts';
import { TextField } from '../../ui/text-field.tsx';
import { dial, setup, wasUsed } from './phone.ts';
import { ServicesPart } from './services-part.tsx';
import { asNumber, numberOf, type Setup, scriptOf, targetOf } from './setup.ts';
import { useLostFocus } from './use-lost-focus.ts';

const example = '{"variables": {"Language": "pt-PT"}}';

function useChoices(search: string): readonly PickerOption[] | null {
  // Each stands in the list with the word “Number” before it.
  const numbers = useOptions('dial-number', undefined, search.replace(/^\s*number\s*/i, ''));
  const flows = useRead('flows', 'list').value ?? [];
  if (numbers === null) return null;
  const own = numbers.map(({ label }) => ({ id: `number:${label}`, label: `Number ${label}` }));
  const drafts = flows.flatMap(({ id, name, latest, kind }) =>
    kind === 'subflow'
      ? []
      : [
          { id: `draft:${id}`, label: `Flow ${name}, draft` },
          ...(latest > 0 ? [{ id: `published:${id}`, label: `Flow ${name}, published v${latest}` }] : []),
        ],
  );
  const found = [...own, ...searched(drafts, search, ({ label }) => label)];
  const typed = asNumber(search);
  if (typed === null || own.some(({ id }) => id === `number:${typed}`)) return found;
  return [{ id: `number:${typed}`, label: `Number ${typed}` }, ...found];
}

/** Whom to call, from which number, and when. */
export const Dialer = () => {
  const given = setup.use();
  const [search, setSearch] = useState('');
  const [problems, setProblems] = useState<readonly ScriptProblem[]>([]);
  const choices = useChoices(search);
  const everything = useChoices('');
  const callButton = useRef<HTMLDivElement>(null);
  useLostFocus(callButton, wasUsed());
  const change = (patch: Partial<Setup>) => {
    setProblems([]);
    setup.set({ ...given, ...patch });
  };
  const chosen = given.dial ?? everything?.find(({ id }) => id.startsWith('draft:'))?.id ?? everything?.[0]?.id ?? null;
  const label =
    chosen === null
      ? null
      : (everything?.find(({ id }) => id === chosen)?.label ??
        (numberOf(chosen) === '' ? null : `Number ${numberOf(chosen)}`));
  const call = () => {
    if (chosen === null) return;
    const script = scriptOf({ ...given, dial: chosen }, new Date());
    if (!script.ok) return setProblems(script.error);
    void dial(targetOf(chosen), script.value);
  };
  const target = chosen === null ? null : targetOf(chosen);
  const flow = target?.kind === 'flow' ? target.id : null;
  const services = given.http.length + given.answers.length;
  const wrongTime = problems.find(({ field }) => field === 'start' && problems.length === 1);
  return (
    <form
      className="phone-form"
      aria-label="Dial"
      onSubmit={event => {
        event.preventDefault();
        call();
      }}
    >
      <Picker
        label="To"
        help="A number runs what its entry point has now; a flow runs by itself."
        value={chosen}
        shown={label ?? <span className="quiet">Choose a number or a flow</span>}
        options={choices}
        search={search}
        onSearch={setSearch}
        empty={`Nothing matches “${search}”.`}
        onPick={id => change({ dial: id })}
      />
      <TextField
        label="From"
        value={given.ani}
        onChange={ani => change({ ani })}
        placeholder="withheld"
        maxLength={40}
      />
      <details className="phone-more">
        <summary>When, and what answers{services > 0 ? ` (${services})` : ''}</summary>
        <div className="phone-form">
          <div className="phone-when">
            <TextField label="Date" type="date" value={given.date} onChange={date => change({ date })} />
            <TextField
              label="Time"
              placeholder="now"
              value={given.time}
              onChange={time => change({ time })}
              error={wrongTime ? wrongTime.message : null}
            />
          </div>
          <ServicesPart rows={given} onChange={({ http, answers }) => change({ http, answers })} flow={flow} />
          <TextField
            label="More of the script (JSON)"
            lines={3}
            value={given.more}
            onChange={more => change({ more })}
            placeholder={example}
            help="Variables, agents by the clock, what the caller does, as in docs/how-to/simulate.md. Nothing here is needed."
          />
        </div>
      </details>
      {problems.length > 0 && !wrongTime ? (
        <ul className="phone-problems" role="alert">
          {problems.slice(0, 5).map(({ line, field, message }) => (
            <li key={`${line} ${field} ${message}`}>
              {[line > 0 ? `Line ${line}` : '', field].filter(part => part !== '').join(', ')}: {message}
            </li>
          ))}
        </ul>
      ) : null}
      <div ref={callButton} className="phone-call">
        <Button kind="primary" type="submit" icon={<Phone size={16} aria-hidden />} isDisabled={label === null}>
          Call
        </Button>
      </div>
    </form>
  );
};
