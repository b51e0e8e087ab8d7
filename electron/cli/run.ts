import texts from '../../assets/text/errors.json' with { type: 'json' };
import { errorText } from '../../shared/base/error-text.ts';
import { AppError, type AppErrorShape, type ErrorCode } from '../../shared/base/errors.ts';
import type { Group } from './groups.ts';
import { commandHelp, groupHelp, program, programHelp } from './help.ts';
import type { Command } from './kit.ts';
import { parseInput } from './parse.ts';
import { hint } from './suggest.ts';

export type ExitCode = 0 | 1 | 2;

/** What the command line touches of the process. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readStdin: (most?: number) => Promise<Uint8Array>;
  /** Writes a bug where the person can find it; answers its reference. */
  readonly reportBug: (error: unknown) => string;
  readonly version: string;
}

/** Errors that mean the command was asked for something it cannot do, not that something did not hold. */
const wrongUse: readonly ErrorCode[] = [
  'db/binary-missing',
  'workspace/not-found',
  'workspace/not-a-workspace',
  'workspace/exists',
  'workspace/folder-not-empty',
  'workspace/backup-not-found',
  'workspace/no-good-backup',
  'simulation/script-refused',
  'lab/not-found',
  'lab/refused',
  'lab/not-begun',
  'lab/no-such-part',
];

/** Runs one command line, without the program's name. Never throws. */
export async function run(
  words: readonly string[],
  groups: Readonly<Record<string, Group>>,
  terminal: Terminal,
): Promise<ExitCode> {
  const json = words.includes('--json');
  try {
    return await dispatch(words, groups, terminal, json);
  } catch (error) {
    return report(error, terminal, json);
  }
}

async function dispatch(
  words: readonly string[],
  groups: Readonly<Record<string, Group>>,
  terminal: Terminal,
  json: boolean,
): Promise<ExitCode> {
  const [groupName, commandName, ...rest] = words.filter((word, index) => index > 1 || !isCommon(word));
  const askedForHelp = wantsHelp(words);
  if (words[0] === '--version') {
    terminal.out(json ? `${JSON.stringify({ version: terminal.version })}\n` : `${terminal.version}\n`);
    return 0;
  }
  if (groupName === undefined) {
    (askedForHelp ? terminal.out : terminal.err)(programHelp(groups, terminal.version));
    return askedForHelp ? 0 : 2;
  }
  const group = Object.hasOwn(groups, groupName) ? groups[groupName] : undefined;
  if (!group) throw unknown(groupName, '', Object.keys(groups));
  const { commands } = await group.load();
  if (commandName === undefined || isCommon(commandName)) {
    (askedForHelp ? terminal.out : terminal.err)(groupHelp(groupName, group, commands));
    return askedForHelp ? 0 : 2;
  }
  const command = commands.find(({ name }) => name === commandName);
  if (!command) {
    const meant = commands.find(({ triedAs }) => triedAs.includes(commandName));
    throw unknown(
      commandName,
      groupName,
      commands.map(({ name }) => name),
      meant?.name,
    );
  }
  if (askedForHelp) {
    terminal.out(commandHelp(groupName, command));
    return 0;
  }
  return execute(`${program} ${groupName} ${command.name}`, command, rest, terminal, json);
}

async function execute(
  path: string,
  command: Command,
  words: readonly string[],
  terminal: Terminal,
  json: boolean,
): Promise<ExitCode> {
  const { readStdin, version, reportBug } = terminal;
  const progress = (line: string): void => terminal.err(`${line}\n`);
  const outcome = await command.run(parseInput(path, command, words), { progress, readStdin, version, reportBug });
  const text = outcome.text === '' || outcome.text.endsWith('\n') ? outcome.text : `${outcome.text}\n`;
  terminal.out(json ? `${JSON.stringify(outcome.json, null, 2)}\n` : text);
  return outcome.ok ? 0 : 1;
}

const isCommon = (word: string): boolean => ['--json', '--help', '-h'].includes(word);

/** After `--` everything is data. */
function wantsHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some(word => word === '--help' || word === '-h');
}

function unknown(word: string, group: string, known: readonly string[], meant?: string): AppError {
  const path = `${program} ${group}`.trim();
  if (word.startsWith('-')) return new AppError('cli/unknown-option', { option: word, path, hint: '' });
  const near = meant ? ` The command for that is “${meant}”.` : hint(word, known);
  return new AppError('cli/unknown-command', { command: `${group} ${word}`.trim(), path, hint: near });
}

function report(error: unknown, terminal: Terminal, json: boolean): ExitCode {
  const shape: AppErrorShape =
    error instanceof AppError ? error.toShape() : { code: 'internal', data: { reference: terminal.reportBug(error) } };
  const { text, advice } = errorText(texts, shape);
  if (json) {
    const { code, data } = shape;
    const document = { ok: false, error: { code, message: text, advice, data } };
    terminal.out(`${JSON.stringify(document, null, 2)}\n`);
  }
  // There are no fields here to show it beside.
  const lines =
    shape.code === 'tenant/refused'
      ? shape.data.problems.map(problem => `${problem.field ? `${problem.field}: ` : ''}${problem.text}`)
      : [advice];
  terminal.err(`${[text, ...lines].join('\n')}\n`);
  return shape.code.startsWith('cli/') || wrongUse.includes(shape.code) ? 2 : 1;
}
