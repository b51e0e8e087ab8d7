import { resolve } from 'node:path';
import { eras } from '../../shared/activities/activity.ts';
import { AppError } from '../../shared/base/errors.ts';
import { problemsOf, verdictOf } from '../../shared/checks/engine.ts';
import { placed } from '../../shared/checks/placed.ts';
import { diffOf } from '../../shared/flow/diff/diff.ts';
import { diffMarkdown, diffText } from '../../shared/flow/diff/write.ts';
import { writeChosen } from '../services/chosen-file.ts';
import { markdownFile, svgFile } from '../services/flow-files.ts';
import type { FlowService } from '../services/flows.ts';
import { draftOf, noTenant, optionalWorkspace, withFlows, withOptionalFlows, writtenFlow } from './flow-source.ts';
import { choice, command, one, requiredChoice, requiredText } from './kit.ts';
import { simulateCommand } from './simulate.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const workspace = requiredText('DIR', 'The workspace folder');

export const commands = [
  command({
    name: 'list',
    summary: 'List the flows of a workspace',
    options: { workspace },
    examples: ['flow list --workspace my-lab'],
    run: ({ options }) =>
      withFlows(options.workspace, flows => {
        const list = flows.list();
        const lines = list.map(({ name, published, latest, changed, nodes, era }) => {
          const version = latest > 0 ? `, version ${latest}${changed ? ', draft changed' : ''}` : '';
          const state = published ? `published${version}` : 'draft';
          return `${name}  ${state}  ${nodes} nodes  ${eras[era]}`;
        });
        return { ok: true, json: list, text: lines.length > 0 ? lines.join('\n') : 'No flows yet.' };
      }),
  }),
  command({
    name: 'check',
    summary: 'Say what keeps a flow from being published, and what could be better',
    args: { flow: one('FILE|NAME', 'A flow of ours, or the name of one in the workspace') },
    options: { workspace: optionalWorkspace },
    examples: ['flow check Main_Flow --workspace my-lab', 'flow check main.flow.json'],
    run({ args, options }) {
      const look = (flows: FlowService | null) => {
        const { document, id } = draftOf(args.flow, flows);
        const found = flows ? flows.problems(document, id) : problemsOf(document, noTenant);
        const { errors, recommendations, publishable } = verdictOf(found);
        const problems = found.map(({ code, severity, node, field, message, how }) => ({
          code,
          severity,
          node: node === null ? null : (document.nodes[node]?.label ?? node),
          field,
          message,
          fix: how,
        }));
        const lines = problems.map(
          ({ severity, node, message, fix }) => `${severity}: ${placed(message, node)}\n  ${fix}`,
        );
        const total = `${plural(errors, 'error')}, ${plural(recommendations, 'recommendation')}`;
        return { ok: publishable, json: { ok: publishable, problems }, text: [...lines, total].join('\n') };
      };
      return withOptionalFlows(options.workspace, look);
    },
  }),
  command({
    name: 'export',
    summary: 'Write a flow as a picture, or as a document with its picture, settings, variables and problems',
    args: { flow: one('FILE|NAME', 'A flow of ours, or the name of one in the workspace; NAME@2 is its version 2') },
    options: {
      workspace: optionalWorkspace,
      format: requiredChoice(['svg', 'md', 'png'], 'A drawing of any size, a Markdown document, or a bitmap'),
      out: requiredText('FILE', 'The file to write'),
    },
    examples: [
      'flow export Main_Flow --workspace my-lab --format svg --out main.svg',
      'flow export main.flow.json --format md --out main.md',
    ],
    run: ({ args, options }) =>
      withOptionalFlows(options.workspace, flows => {
        const { format } = options;
        if (format === 'png') throw new AppError('cli/needs-window', { what: 'A PNG' });
        const flow = writtenFlow(args.flow, flows);
        const content = format === 'svg' ? svgFile(flow) : markdownFile(flow);
        const out = resolve(options.out);
        writeChosen(out, content);
        return { ok: true, json: { ok: true, out, bytes: Buffer.byteLength(content) }, text: `Written to ${out}` };
      }),
  }),
  command({
    name: 'diff',
    triedAs: ['compare'],
    summary: 'Say what changed from one flow or version to another; exit 1 when they differ',
    args: {
      before: one('A', 'A flow of ours, or NAME, NAME@draft or NAME@2 of the workspace'),
      after: one('B', 'What it is compared with'),
    },
    options: { workspace: optionalWorkspace, format: choice(['text', 'md'], 'How it is written; text when left out') },
    examples: [
      'flow diff Main_Flow@1 Main_Flow --workspace my-lab',
      'flow diff old.flow.json new.flow.json --format md',
    ],
    run: ({ args, options }) =>
      withOptionalFlows(options.workspace, flows => {
        const names = flows?.tenant().names ?? {};
        const differences = diffOf(draftOf(args.before, flows).document, draftOf(args.after, flows).document, {
          of: (entity, id) => names[entity]?.[id] ?? id,
        });
        const ok = differences.length === 0;
        return {
          ok,
          json: { ok, differences },
          text:
            options.format === 'md'
              ? diffMarkdown(differences, `${args.before} → ${args.after}`)
              : diffText(differences),
        };
      }),
  }),
  simulateCommand,
];
