/**
 * Runs the checks on a flow. What a check of one node found is remembered with the node, so that after an edit only the
 * changed nodes are looked into again; checks of the whole flow are linear walks.
 */
import { activityOf } from '../activities/activities.ts';
import { settingsOf } from '../flow/fields-of.ts';
import type { FlowDocument, FlowNode, FlowProps } from '../flow/model.ts';
import { usesOf } from '../flow/variable-uses.ts';
import type { Check, Finding, NodeFacts, QuickFix, Severity, TenantSnapshot } from './check.ts';
import { checks } from './checks.ts';
import { FlowFacts } from './facts.ts';
import { type Preset, severityOf } from './presets.ts';

export interface Problem {
  /** Id of the check. */
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly node: string | null;
  readonly field: string | null;
  readonly variable: string | null;
  readonly message: string;
  readonly why: string;
  readonly how: string;
  readonly fix: QuickFix | null;
}

export interface CheckOptions {
  readonly preset?: Preset;
  /** Id of the flow in the tenant; null for a file. */
  readonly flowId?: string | null;
  /** Other checks than those of the app; for tests. */
  readonly checks?: readonly Check[];
}

interface Remembered {
  readonly tenant: TenantSnapshot;
  readonly props: FlowProps;
  readonly checks: readonly Check[];
  readonly found: readonly (readonly [Check, Finding])[];
}
const remembered = new WeakMap<FlowNode, Remembered>();

/** Errors first, then in the order of the flow and of the checks. */
export function problemsOf(document: FlowDocument, tenant: TenantSnapshot, options: CheckOptions = {}): Problem[] {
  const { preset = 'standard', flowId = null, checks: list = checks } = options;
  const facts = new FlowFacts(document, tenant, flowId);
  const errors: Problem[] = [];
  const others: Problem[] = [];
  const add = (check: Check, finding: Finding) => {
    const severity = severityOf(preset, check);
    if (severity !== 'off') (severity === 'error' ? errors : others).push(problemOf(check, severity, finding));
  };
  for (const node of facts.nodes) for (const [check, finding] of ofNode(node, facts, list)) add(check, finding);
  for (const check of list)
    if (check.scope === 'flow' && severityOf(preset, check) !== 'off')
      for (const finding of guarded(check, null, () => check.run(facts))) add(finding.crashed ?? check, finding);
  return [...errors, ...others];
}

/**
 * Looks into nodes that were not looked into yet, for as long as there is time: a large flow is then opened without a
 * pause, and `problemsOf` only has to gather.
 * @returns whether all is done
 */
export function lookAhead(document: FlowDocument, tenant: TenantSnapshot, hasTime: () => boolean): boolean {
  const facts = new FlowFacts(document, tenant, null);
  for (const node of facts.nodes) {
    if (!hasTime()) return false;
    ofNode(node, facts, checks);
    usesOf(node);
  }
  return true;
}

/** Whether the flow may be published: any error forbids it, recommendations do not. */
export function verdictOf(problems: readonly Problem[]): {
  readonly errors: number;
  readonly recommendations: number;
  readonly publishable: boolean;
} {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, recommendations: problems.length - errors, publishable: errors === 0 };
}

function ofNode(node: FlowNode, { tenant, document }: FlowFacts, list: readonly Check[]): Remembered['found'] {
  const { props } = document;
  const known = remembered.get(node);
  if (known && known.tenant === tenant && known.props === props && known.checks === list) return known.found;
  const activity = activityOf(node.activity);
  const found: (readonly [Check, Finding])[] = [];
  if (activity) {
    const facts: NodeFacts = {
      node,
      activity,
      settings: settingsOf(node),
      props,
      tenant,
    };
    for (const check of list)
      if (check.scope === 'node')
        for (const finding of guarded(check, node, () => check.run(facts)))
          found.push([finding.crashed ?? check, finding]);
  }
  remembered.set(node, { tenant, props, checks: list, found });
  return found;
}

type Guarded = Finding & { readonly crashed?: Check };

/** A check that fails is a problem of its own; what it found before, and all other checks, count. */
function guarded(check: Check, node: FlowNode | null, run: () => Iterable<Finding>): Guarded[] {
  const found: Guarded[] = [];
  try {
    for (const finding of run()) found.push(finding);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    found.push({
      ...(node && { node: node.id }),
      message: `The check “${check.title}” could not be done: ${reason}`,
      crashed: { ...check, ...crash },
    });
  }
  return found;
}
const crash = {
  id: 'check-failed',
  title: 'A check could not be done',
  severity: 'recommendation',
  why: 'This is a fault of Flow Lab, not of the flow. All other checks were done.',
  how: 'Tell us with the text of this problem.',
} as const;

const problemOf = ({ id, title, why, how }: Check, severity: Severity, finding: Finding): Problem => ({
  code: id,
  title,
  severity,
  node: finding.node ?? null,
  field: finding.field ?? null,
  variable: finding.variable ?? null,
  message: finding.message,
  why,
  how,
  fix: finding.fix ?? null,
});
