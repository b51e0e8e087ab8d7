import { Headset, LogOut, Phone, PhoneOff } from 'lucide-react';
import { useState } from 'react';
import { useOptions } from '../../kit/form/use-options.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Picker } from '../../ui/picker.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { AgentView } from './center/snapshot.ts';
import { perform, phone, signedIn } from './phone.ts';
import { readSkills } from './skills.ts';

const states: Readonly<Record<AgentView['status'], { readonly tone: Tone; readonly word: string }>> = {
  'signed-out': { tone: 'locked', word: 'Signed out' },
  idle: { tone: 'warn', word: 'Idle' },
  available: { tone: 'ok', word: 'Available' },
  offered: { tone: 'info', word: 'Ringing' },
  talking: { tone: 'info', word: 'Talking' },
};
const nobody: readonly AgentView[] = [];

/** Agents: who is signed in, and what they do. Before a call: who will be there when it begins. */
export const AgentsPart = () => {
  const isLive = phone.usePart(state => state.phase === 'live');
  const agents = phone.usePart(state => state.snapshot?.agents ?? nobody);
  const early = signedIn.use();
  const shown = isLive ? agents.filter(({ status }) => status !== 'signed-out') : nobody;
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="agents" aria-label="Agents">
      <div className="trace-bar">
        <h2>Agents</h2>
        {isOpen ? null : (
          <Button icon={<Headset size={14} aria-hidden />} onPress={() => setOpen(true)}>
            Log in an agent
          </Button>
        )}
      </div>
      {isOpen ? <LogIn isLive={isLive} onClose={() => setOpen(false)} /> : null}
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

const Agent = ({ agent: { id, name, team, status } }: { agent: AgentView }) => {
  const { tone, word } = states[status];
  return (
    <li className="agent">
      <div className="agent-words">
        <strong className="truncate">{name}</strong>
        <span className="quiet truncate">{team}</span>
      </div>
      <Badge tone={tone}>{word}</Badge>
      <div className="agent-acts">
        {status === 'offered' ? (
          <Button
            kind="primary"
            icon={<Phone size={14} aria-hidden />}
            aria-label={`Answer as ${name}`}
            onPress={() => perform({ kind: 'answer', agent: id })}
          >
            Answer
          </Button>
        ) : null}
        {status === 'talking' ? (
          <Button
            icon={<PhoneOff size={14} aria-hidden />}
            aria-label={`Hang up as ${name}`}
            onPress={() => perform({ kind: 'agent-hang-up', agent: id })}
          >
            Hang up
          </Button>
        ) : null}
        {status === 'idle' || status === 'available' ? (
          <Button
            aria-label={status === 'idle' ? `Make ${name} available` : `Make ${name} idle`}
            onPress={() => perform({ kind: status === 'idle' ? 'ready' : 'idle', agent: id })}
          >
            {status === 'idle' ? 'Ready' : 'Not ready'}
          </Button>
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

const LogIn = ({ isLive, onClose }: { isLive: boolean; onClose: () => void }) => {
  const [agent, setAgent] = useState<string | null>(null);
  const [team, setTeam] = useState<string | null>(null);
  const [skills, setSkills] = useState('');
  const [search, setSearch] = useState('');
  const [teamSearch, setTeamSearch] = useState('');
  const users = useOptions('user', undefined, search);
  const teams = useOptions('team', undefined, teamSearch);
  const named = search.trim();
  // An agent nobody made in the tenant is one too.
  const choices = [
    ...users.map(({ label }) => ({ id: label, label })),
    ...(named === '' || users.some(({ label }) => label.toLowerCase() === named.toLowerCase())
      ? []
      : [{ id: named, label: `Someone called ${named}` }]),
  ];
  const read = readSkills(skills);
  const chosenTeam = team ?? teams[0]?.id ?? null;
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
        onPick={setAgent}
      />
      <Picker
        label="Team"
        value={chosenTeam}
        shown={teams.find(({ id }) => id === chosenTeam)?.label ?? chosenTeam ?? <span className="quiet">Choose</span>}
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
