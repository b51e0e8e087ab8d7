import { Headset, LogOut, Phone, PhoneOff } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { nameOf } from '../../../shared/tenant/view.ts';
import { useRead } from '../../kit/data.ts';
import { useOptions } from '../../kit/form/use-options.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { MenuAt } from '../../ui/menu.tsx';
import { Picker } from '../../ui/picker.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { AgentView } from './center/snapshot.ts';
import { perform, phone, signedIn } from './phone.ts';
import { readSkills } from './skills.ts';
import { useLostFocus } from './use-lost-focus.ts';

const states: Readonly<Record<AgentView['status'], { readonly tone: Tone; readonly word: string }>> = {
  'signed-out': { tone: 'locked', word: 'Signed out' },
  idle: { tone: 'warn', word: 'Idle' },
  available: { tone: 'ok', word: 'Available' },
  offered: { tone: 'info', word: 'Ringing' },
  talking: { tone: 'info', word: 'Talking' },
  'wrap-up': { tone: 'warn', word: 'Wrap-up' },
};
interface Act {
  readonly kind: 'answer' | 'agent-hang-up' | 'ready' | 'idle';
  readonly word: string;
  readonly name: (agent: string) => string;
  readonly icon?: ReactNode;
}
const ready: Act = { kind: 'ready', word: 'Ready', name: agent => `Ready: make ${agent} available` };
/** The one thing an agent most likely does next. */
const acts: Readonly<Record<AgentView['status'], Act | null>> = {
  'signed-out': null,
  idle: ready,
  'wrap-up': ready,
  available: { kind: 'idle', word: 'Not ready', name: agent => `Not ready: make ${agent} idle` },
  offered: {
    kind: 'answer',
    word: 'Answer',
    name: agent => `Answer as ${agent}`,
    icon: <Phone size={14} aria-hidden />,
  },
  talking: {
    kind: 'agent-hang-up',
    word: 'Hang up',
    name: agent => `Hang up as ${agent}`,
    icon: <PhoneOff size={14} aria-hidden />,
  },
};
const nobody: readonly AgentView[] = [];

/** Agents: who is signed in, and what they do. Before a call: who will be there when it begins. */
export const AgentsPart = () => {
  const isLive = phone.usePart(state => state.phase === 'live');
  const agents = phone.usePart(state => state.snapshot?.agents ?? nobody);
  const early = signedIn.use();
  const shown = isLive ? agents.filter(({ status }) => status !== 'signed-out') : nobody;
  const [form, setForm] = useState<'closed' | 'open' | 'done'>('closed');
  const bar = useRef<HTMLDivElement>(null);
  useLostFocus(bar, form === 'done');
  return (
    <section className="agents" aria-label="Agents">
      <div ref={bar} className="trace-bar">
        <h2>Agents</h2>
        {form === 'open' ? null : (
          <Button icon={<Headset size={14} aria-hidden />} onPress={() => setForm('open')}>
            Log in an agent
          </Button>
        )}
      </div>
      {form === 'open' ? <LogIn isLive={isLive} onClose={() => setForm('done')} /> : null}
      {isLive && shown.length === 0 ? <p className="quiet call-nothing">Nobody is logged in: callers wait.</p> : null}
      {!isLive && early.length === 0 ? (
        <p className="quiet call-nothing">Agents who log in here are available when the call begins.</p>
      ) : null}
      <ul className="agents-list">
        {shown.map(agent => (
          <Agent key={agent.id} agent={agent} />
        ))}
        {isLive
          ? null
          : early.map((action, index) => (
              <li key={action.agent} className="agent">
                <div className="agent-words">
                  <strong className="truncate">{action.agent}</strong>
                  <span className="quiet truncate">logs in when the call begins</span>
                </div>
                <IconButton
                  label={`Log out ${action.agent}`}
                  icon={<LogOut size={14} aria-hidden />}
                  onPress={() => signedIn.set(early.toSpliced(index, 1))}
                />
              </li>
            ))}
      </ul>
    </section>
  );
};

const Agent = ({ agent: { id, name, team, status, idleCode, idleCodes } }: { agent: AgentView }) => {
  const { tone, word } = states[status];
  const act = acts[status];
  // What the reasons to be idle are offered beside.
  const [asking, setAsking] = useState<Element | null>(null);
  /** At once where there is nothing to choose. */
  const goIdle = (button: Element) => (idleCodes.length > 1 ? setAsking(button) : perform({ kind: 'idle', agent: id }));
  return (
    <li className="agent">
      <div className="agent-words">
        <strong className="truncate">{name}</strong>
        <span className="quiet truncate">{team}</span>
      </div>
      <Badge tone={tone}>{idleCode === '' ? word : `${word}: ${idleCode}`}</Badge>
      <div className="agent-acts">
        {act ? (
          // One button whose word follows the state, so that the focus stays where it was.
          <Button
            kind={status === 'offered' ? 'primary' : 'plain'}
            icon={act.icon}
            aria-label={act.name(name)}
            onPress={({ target }) => (act.kind === 'idle' ? goIdle(target) : perform({ kind: act.kind, agent: id }))}
          >
            {act.word}
          </Button>
        ) : null}
        {status === 'wrap-up' ? (
          <Button aria-label={`Not ready: make ${name} idle`} onPress={({ target }) => goIdle(target)}>
            Not ready
          </Button>
        ) : status === 'idle' && idleCodes.length > 1 ? (
          <Button aria-label={`Another reason for ${name}`} onPress={({ target }) => setAsking(target)}>
            Reason
          </Button>
        ) : null}
        {asking ? (
          <MenuAt
            label={`Why ${name} is idle`}
            anchor={asking}
            onClose={() => setAsking(null)}
            groups={[
              {
                title: 'Idle codes',
                quietTitle: true,
                entries: idleCodes.map(code => ({
                  id: code.id,
                  label: code.name,
                  chosen: code.name === idleCode,
                  run: () => perform({ kind: 'idle', agent: id, code: code.id }),
                })),
              },
            ]}
          />
        ) : null}
        <IconButton
          label={`Log out ${name}`}
          icon={<LogOut size={14} aria-hidden />}
          onPress={() => perform({ kind: 'sign-out', agent: id })}
        />
      </div>
    </li>
  );
};

/** Agents of the tenant, each with the first of their teams; null until main has looked. */
function useUsers(search: string): readonly { readonly label: string; readonly team: string | null }[] | null {
  const { value: page, isLoading } = useRead('tenant', 'list', {
    entity: 'user',
    search,
    active: null,
    sort: null,
    descending: false,
    offset: 0,
    limit: 100,
  });
  if (isLoading) return null;
  return (page?.rows ?? []).map(({ object }) => ({
    label: nameOf('user', object),
    team: Array.isArray(object.teamIds) ? (object.teamIds[0] ?? null) : null,
  }));
}

const LogIn = ({ isLive, onClose }: { isLive: boolean; onClose: () => void }) => {
  const [agent, setAgent] = useState<string | null>(null);
  const [team, setTeam] = useState<string | null>(null);
  const [skills, setSkills] = useState('');
  const [search, setSearch] = useState('');
  const [teamSearch, setTeamSearch] = useState('');
  const users = useUsers(search);
  const teams = useOptions('team', undefined, teamSearch);
  const everyTeam = useOptions('team', undefined, '');
  const [own, setOwn] = useState<string | null>(null);
  const named = search.trim();
  // An agent nobody made in the tenant is one too.
  const choices = users && [
    ...users.map(({ label }) => ({ id: label, label })),
    ...(named === '' || users.some(({ label }) => label.toLowerCase() === named.toLowerCase())
      ? []
      : [{ id: named, label: `Someone called ${named}` }]),
  ];
  const read = readSkills(skills);
  // Null until the person chooses: then the first team of the agent counts, else the first there is.
  const chosenTeam = team ?? own ?? everyTeam?.[0]?.id ?? null;
  const logIn = () => {
    if (agent === null || chosenTeam === null || read === null) return;
    const action = { kind: 'sign-in', agent, team: chosenTeam, skills: read } as const;
    if (isLive) perform(action);
    else signedIn.set([...signedIn.get().filter(other => other.agent !== agent), action]);
    onClose();
  };
  return (
    <form
      className="phone-form agents-form"
      aria-label="Log in an agent"
      onSubmit={event => {
        event.preventDefault();
        logIn();
      }}
    >
      <Picker
        label="Agent"
        autoFocus
        value={agent}
        shown={agent ?? <span className="quiet">Choose</span>}
        options={choices}
        search={search}
        onSearch={setSearch}
        empty="Type a name."
        onPick={id => {
          setAgent(id);
          setOwn(users?.find(({ label }) => label === id)?.team ?? null);
        }}
      />
      <Picker
        label="Team"
        value={chosenTeam}
        shown={
          everyTeam?.find(({ id }) => id === chosenTeam)?.label ?? chosenTeam ?? <span className="quiet">Choose</span>
        }
        options={teams}
        search={teamSearch}
        onSearch={setTeamSearch}
        empty="No team has this name."
        onPick={setTeam}
      />
      <TextField
        label="Other skills"
        placeholder="French=6, VIP=true"
        value={skills}
        onChange={setSkills}
        error={read === null ? 'Skills are written as French=6, VIP=true.' : null}
        help="A user of the tenant brings the skills of their profile along."
      />
      <div className="row-of-buttons">
        <Button kind="primary" type="submit" isDisabled={agent === null || chosenTeam === null || read === null}>
          Log in
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </form>
  );
};
