/**
 * Simulated calls a second, on one thread. Each call has a seed and a script of its own, its result is used, and nothing
 * is kept between calls but the compiled flow. And one step in a flow of 2,000 nodes, as the call screen takes it.
 */
import { type Sketch, type SketchedNode, sketch } from '../../shared/flow/sketch.ts';
import { script } from '../../shared/simulation/script.ts';
import { simulate, start, step } from '../../shared/simulation/simulation.ts';
import { makeWorld } from '../../shared/simulation/world.ts';
import { sampleTenant } from '../../shared/tenant/sample.ts';
import { defineBench, median, type Row } from './kit.ts';

const rounds = 7;
/** Milliseconds of processor time of one round. */
const slice = 300;

const play = (text: string): SketchedNode => ({
  activity: 'play-message',
  settings: { speech: true, connectorId: 'connector-voices', prompts: [{ kind: 'speech', audioFileId: null, text }] },
});
const set = (variable: string, value: string): SketchedNode => ({
  activity: 'set-variable',
  settings: { rows: [{ variable, setTo: 'value', value, from: '' }] },
});
const when = (expression: string): SketchedNode => ({ activity: 'condition', settings: { expression } });

/** Thirty nodes of which a call goes through some twenty: prompts, a menu, digits, expressions, a queue and its events. */
const flow = (): Sketch => ({
  handlers: true,
  variables: [
    { name: 'Tries', type: 'INTEGER', value: '0' },
    { name: 'Region', value: '' },
    { name: 'Account', value: '' },
    { name: 'Vip', type: 'BOOLEAN', value: 'false' },
  ],
  nodes: {
    Welcome: play('Welcome to the line of the benchmark.'),
    Region: set('Region', '{{ NewPhoneContact.ANI | slice(0, 3) }}'),
    Is_Near: when('{{ Region == "+35" }}'),
    Near: play('You call from nearby.'),
    Far: play('You call from far away.'),
    Menu: {
      activity: 'menu',
      settings: {
        ...play('Press one or two.').settings,
        interruptible: true,
        links: [
          { key: 'a', digit: '1', description: 'Agent' },
          { key: 'b', digit: '2', description: 'Goodbye' },
        ],
      },
    },
    Count: set('Tries', '{{ Tries + 1 }}'),
    Enough: when('{{ Tries >= 3 }}'),
    Account: { activity: 'collect-digits', settings: { ...play('Enter your number.').settings, interruptible: true } },
    Keep: set('Account', '{{ Account.DigitsEntered }}'),
    Kind: {
      activity: 'case',
      settings: {
        compare: 'expression',
        expression: '{{ Account | slice(0, 1) }}',
        variable: '',
        cases: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ],
      },
    },
    Vip: set('Vip', '{{ Tries < 2 }}'),
    Vip_2: set('Vip', 'true'),
    Is_Vip: when('{{ Vip }}'),
    Thanks: play('Thank you, {{ Region }}.'),
    Queue: { activity: 'queue-contact', settings: { queueId: 'queue-bookings', skills: [], relaxSkills: false } },
    Music: { activity: 'play-music', settings: { audioFileId: 'audio-harbour-music', duration: '15' } },
    Still: play('Please stay on the line.'),
    Goodbye: play('Goodbye.'),
    Hang_Up: { activity: 'disconnect-contact' },
    Pop: {
      activity: 'screen-pop',
      settings: { url: 'https://crm.example.com/{{ Account }}', parameters: [], desktopLabel: 'Customer' },
    },
    End_Answered: { activity: 'end-flow', sheet: 'events' },
    Mark: { activity: 'set-variable', sheet: 'events', settings: set('Region', 'done').settings! },
    End_Left: { activity: 'end-flow', sheet: 'events' },
    Close: { activity: 'set-variable', sheet: 'events', settings: set('Region', 'over').settings! },
    End_Call: { activity: 'end-flow', sheet: 'events' },
  },
  links: [
    'start > Welcome',
    'Welcome > Region',
    'Region > Is_Near',
    'Is_Near:true > Near',
    'Is_Near:false > Far',
    'Near > Menu',
    'Far > Menu',
    'Menu:a > Account',
    'Menu:b > Goodbye',
    'Menu:timeout > Count',
    'Menu:invalid > Count',
    'Count > Enough',
    'Enough:true > Goodbye',
    'Enough:false > Menu',
    'Account > Keep',
    'Account:timeout > Count',
    'Account:invalid > Count',
    'Keep > Kind',
    'Kind:a > Vip',
    'Kind:b > Vip_2',
    'Kind:default > Is_Vip',
    'Vip > Is_Vip',
    'Vip_2 > Is_Vip',
    'Is_Vip:true > Thanks',
    'Is_Vip:false > Queue',
    'Thanks > Queue',
    'Queue > Music',
    'Music > Still',
    'Still > Music',
    'Goodbye > Hang_Up',
    'agent-answered > Pop',
    'Pop > End_Answered',
    'agent-disconnected > Mark',
    'Mark > End_Left',
    'phone-contact-ended > Close',
    'Close > End_Call',
  ],
});

/** One in four says goodbye, one in four needs a second try, the others wait and are answered. */
function scriptOf(number: number) {
  const base = { seed: number, start: '2026-05-04T10:00:00Z', ani: `+3512100${1000 + (number % 9000)}` };
  const agents = [{ name: 'Ana Almeida', team: 'Bookings', from: 40, handleSeconds: 30 + (number % 60) }];
  const digits = `${number % 4}${100_000 + number}#`.slice(0, 10);
  if (number % 4 === 0) return script.parse({ ...base, caller: [{ press: '2' }] });
  const caller = [{ press: '1' }, { digits }];
  return script.parse({ ...base, agents, caller: number % 4 === 1 ? [{ press: '9' }, ...caller] : caller });
}

/** Processor time of this thread, in milliseconds: other programs on the machine do not count. */
function clock(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function rate(traced: boolean): { readonly calls: number; readonly steps: number } {
  const world = makeWorld({ tenant: sampleTenant, flows: [{ id: 'bench', name: 'Bench', latest: sketch(flow()) }] });
  let [number, spent, steps, lines] = [0, 0, 0, 0];
  const count = () => {
    lines += 1;
  };
  while (spent < slice) {
    const scripts = Array.from({ length: 500 }, () => scriptOf(number++));
    const began = clock();
    for (const one of scripts) {
      const emit = traced ? { emit: count } : {};
      const result = simulate(world, one, { flow: 'bench', ...emit });
      if (result.outcome !== 'handled' && result.outcome !== 'disconnected') throw new Error(result.reason);
      steps += result.steps;
    }
    spent += clock() - began;
  }
  if (traced && lines < steps) throw new Error('the trace has fewer lines than the calls have steps');
  return { calls: (number / spent) * 1000, steps: steps / number };
}

function calls(traced: boolean, least: number): Row {
  rate(traced);
  const figures = Array.from({ length: rounds }, () => rate(traced));
  const ours = median(figures.map(({ calls: each }) => each));
  const steps = median(figures.map(({ steps: each }) => each));
  const what = `calls through 30 nodes, ${steps.toFixed(1)} steps each, ${traced ? 'with' : 'without'} trace`;
  return { what, ours, unit: '/s', figure: ours, target: { least } };
}

/** The slowest step of a call through 2,000 nodes, the first not counted: it compiles the flow. */
function singleSteps(): Row {
  const nodes: Record<string, SketchedNode> = {};
  const links = ['start > N0'];
  for (let index = 0; index < 1_990; index += 1) {
    nodes[`N${index}`] = index % 2 === 0 ? set('Tries', '{{ Tries + 1 }}') : play(`Message ${index}.`);
    links.push(`N${index} > ${index === 1_989 ? 'End' : `N${index + 1}`}`);
  }
  nodes.End = { activity: 'disconnect-contact' };
  const latest = sketch({ nodes, links, variables: [{ name: 'Tries', type: 'INTEGER', value: '0' }] });
  const world = makeWorld({ tenant: sampleTenant, flows: [{ id: 'long', name: 'Long', latest }] });
  const { state } = start(world, { start: '2026-05-04T10:00:00Z' }, { flow: 'long', live: true });
  const times: number[] = [];
  for (;;) {
    const began = clock();
    const events = step(world, state);
    times.push(clock() - began);
    if (events === null) break;
  }
  if (state.steps < 1_990) throw new Error(`only ${state.steps} steps were taken`);
  const slowest = Math.max(...times);
  return {
    what: 'a step in a flow of 2,000 nodes, the slowest',
    ours: slowest,
    unit: 'ms',
    figure: slowest,
    target: { most: 16 },
  };
}

export const bench = defineBench({
  id: 'simulation',
  title: 'Simulated calls',
  run: async () => [calls(false, 20_000), calls(true, 5_000), singleSteps()],
});
