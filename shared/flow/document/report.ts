/**
 * What a printable document says of a flow, in words and in order; how it looks is another file's matter. Sticky notes and
 * comments are the author's own: no export has them.
 */
import { activityOf } from '../../activities/activities.ts';
import { eras, type Names, type Sheet } from '../../activities/activity.ts';
import { variableTypes } from '../../base/fields/variable.ts';
import type { Problem } from '../../checks/engine.ts';
import { graphOf, outcomesOf } from '../graph.ts';
import type { FlowDocument, FlowNode, FlowVariable } from '../model.ts';
import { sheetTitles } from '../picture/picture.ts';
import { settingsInWords } from '../setting-words.ts';

/** A flow as it is handed to those who write it to a file. */
export interface FlowToWrite {
  readonly name: string;
  readonly description: string;
  readonly document: FlowDocument;
  readonly names: Names;
  readonly problems: readonly Problem[];
}

export interface ReportNode {
  readonly label: string;
  readonly activity: string;
  readonly description: string;
  readonly settings: readonly { readonly label: string; readonly value: string }[];
  readonly outcomes: readonly { readonly label: string; readonly to: string }[];
}
export interface FlowReport {
  readonly title: string;
  readonly description: string;
  readonly facts: readonly string[];
  readonly sheets: readonly { readonly sheet: Sheet; readonly title: string; readonly nodes: readonly ReportNode[] }[];
  readonly variables: readonly Readonly<Record<'name' | 'type' | 'value' | 'agents' | 'description', string>>[];
  readonly problems: readonly Readonly<Record<'severity' | 'where' | 'message' | 'how', string>>[];
}

export function reportOf(flow: FlowToWrite): FlowReport {
  const { document } = flow;
  const nodes = Object.values(document.nodes);
  const inSheet = (sheet: Sheet) => inOrder(nodes.filter(node => node.sheet === sheet));
  return {
    title: flow.name,
    description: flow.description,
    facts: [
      document.props.kind === 'flow' ? 'Flow' : 'Subflow',
      `Era: ${eras[document.props.era]}`,
      `${nodes.length} ${nodes.length === 1 ? 'node' : 'nodes'}`,
    ],
    sheets: (['main', 'events'] as const)
      .map(sheet => ({ sheet, title: sheetTitles[sheet], nodes: inSheet(sheet).map(node => nodeWords(flow, node)) }))
      .filter(sheet => sheet.nodes.length > 0),
    variables: Object.values(document.variables)
      .sort((a, b) => a.order - b.order)
      .map(variableWords),
    problems: flow.problems.map(({ severity, node, message, how }) => ({
      severity: severity === 'error' ? 'Error' : 'Recommendation',
      where: node === null ? '' : (document.nodes[node]?.label ?? ''),
      message,
      how,
    })),
  };
}

/** As one reads the canvas: from the left to the right, then down. */
const inOrder = (nodes: readonly FlowNode[]): FlowNode[] =>
  [...nodes].sort((a, b) => a.x - b.x || a.y - b.y || a.label.localeCompare(b.label));

function nodeWords({ document, names }: FlowToWrite, node: FlowNode): ReportNode {
  const ways = graphOf(document).out.get(node.id);
  return {
    label: node.label,
    activity: activityOf(node.activity)?.title ?? 'Unknown activity',
    description: node.description,
    settings: settingsInWords(node, names).filter(({ value }) => value !== ''),
    outcomes: outcomesOf(document, node)
      .filter(({ id, kind }) => kind !== 'error' || ways?.has(id))
      .map(({ id, label }) => ({ label, to: document.nodes[ways?.get(id)?.to ?? '']?.label ?? '' })),
  };
}

function variableWords(variable: FlowVariable): FlowReport['variables'][number] {
  const { name, type, value, agentViewable, agentEditable, desktopLabel, secure, description } = variable;
  const seen = `seen as “${desktopLabel === '' ? name : desktopLabel}”${agentEditable ? ', editable' : ''}`;
  return {
    name,
    type: variableTypes[type],
    value: secure ? '(secure)' : value,
    agents: agentViewable ? seen : 'not seen',
    description,
  };
}
