/** What a lab is checked against: a tenant and its flows as plain data, the same from a database and from a lab file. */
import type { FlowDocument } from '../flow/model.ts';
import type { TenantContent } from '../tenant/view.ts';

export interface LabFlow {
  readonly id: string;
  readonly name: string;
  readonly draft: FlowDocument;
  /** The newest published version, or null. */
  readonly latest: FlowDocument | null;
  readonly labels: Readonly<Record<string, FlowDocument>>;
}
export interface LabState {
  readonly tenant: TenantContent;
  readonly flows: readonly LabFlow[];
  /** The moment it is looked at, ms since 1970: which strategy is Current, and when test calls arrive. */
  readonly now: number;
}
