import type { Group } from './groups.ts';
import type { Argument, Command, Options } from './kit.ts';
import { commonOptions } from './parse.ts';

export const program = 'flow-lab';

/** Two columns, the first as wide as its longest entry. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd()).join('\n');
}

const section = (title: string, rows: readonly (readonly [string, string])[]): string =>
  rows.length === 0 ? '' : `\n${title}\n${columns(rows)}\n`;

function usageOf({ kind, value }: Argument): string {
  if (kind === 'optional') return `[${value}]`;
  return kind === 'many' ? `${value}…` : value;
}

const optionRows = (options: Options): [string, string][] =>
  Object.entries(options).map(([name, { value, help, required, many }]) => [
    `--${name}${value ? ` ${value}` : ''}`,
    `${help}${required ? ' (required)' : ''}${many ? ' (may be repeated)' : ''}`,
  ]);

export function programHelp(groups: Readonly<Record<string, Group>>, version: string): string {
  const rows = Object.entries(groups).map(([name, { summary }]): [string, string] => [name, summary]);
  return [
    `Flow Lab ${version}. Learn and prepare a Webex Contact Center offline.\n`,
    `\nUsage: ${program} GROUP COMMAND [ARGUMENTS] [OPTIONS]\n`,
    section('Groups', rows),
    section('Options', [['--version', 'Show the version'], ...optionRows(commonOptions)]),
    '\nExit codes: 0 all well, 1 something did not hold, 2 wrong use.\n',
    `More: ${program} GROUP --help\n`,
  ].join('');
}

export function groupHelp(name: string, group: Group, commands: readonly Command[]): string {
  const rows = commands.map((command): [string, string] => [
    [command.name, ...Object.values(command.args).map(usageOf)].join(' '),
    command.summary,
  ]);
  return [
    `${group.summary}.\n`,
    `\nUsage: ${program} ${name} COMMAND [ARGUMENTS] [OPTIONS]\n`,
    section('Commands', rows),
    `\nMore: ${program} ${name} COMMAND --help\n`,
  ].join('');
}

export function commandHelp(group: string, { name, summary, args, options, examples }: Command): string {
  const required = Object.entries(options).filter(([, option]) => option.required);
  const usage = [
    program,
    group,
    name,
    ...Object.values(args).map(usageOf),
    ...required.map(([option, { value }]) => `--${option} ${value}`),
    '[OPTIONS]',
  ].join(' ');
  return [
    `${summary}.\n`,
    `\nUsage: ${usage}\n`,
    section(
      'Arguments',
      Object.values(args).map(({ value, help }) => [value, help]),
    ),
    section('Options', [...optionRows(options), ...optionRows(commonOptions)]),
    examples.length > 0 ? `\nExamples\n${examples.map(line => `  ${program} ${line}`).join('\n')}\n` : '',
  ].join('');
}
