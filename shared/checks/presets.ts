/** How strict the checks are: what differs from the severity each check declares. */
import type { Severity } from './check.ts';

type Changes = Readonly<Record<string, Severity | 'off'>>;

export const presets = {
  /** What keeps a call from working is an error, the rest is advice. */
  standard: { 'description-missing': 'off', 'error-outcome-open': 'off' },
  /** For flows that go live: also what the product only recommends. */
  strict: { 'node-not-reachable': 'error', 'loop-without-wait': 'error', 'message-only-loop': 'error' },
} as const satisfies Readonly<Record<string, Changes>>;
export type Preset = keyof typeof presets;

export const severityOf = (
  preset: Preset,
  check: { readonly id: string; readonly severity: Severity },
): Severity | 'off' => (presets[preset] as Changes)[check.id] ?? check.severity;
