/** What the sample needs besides, so that each rule between objects can be broken in the window. */
import type { EntityId } from '../../shared/tenant/entities.ts';

/** Something that is done past the window, as a colleague would: named values of an object, by its id or of a new one. */
export interface Given {
  readonly entity: EntityId;
  readonly id?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export const pem = '-----BEGIN PRIVATE KEY-----\nQUJD\n-----END PRIVATE KEY-----';

export const given: readonly Given[] = [
  ...[2, 3, 4, 5].map(
    (n): Given => ({
      entity: 'salesforce-connector',
      values: { name: `CRM ${n}`, consumerKey: 'k', loginId: 'a@b.example', privateKey: { text: pem } },
    }),
  ),
  ...Array.from(
    { length: 99 },
    (_, n): Given => ({ entity: 'global-variable', values: { name: `V_${n}`, reportable: true } }),
  ),
  { entity: 'auxiliary-code', id: 'code-training', values: { defaultCode: true } },
  { entity: 'tenant-settings', id: 'tenant', values: { maximumTextSkills: 1 } },
  // Saved once, it has a Current copy.
  { entity: 'routing-strategy', id: 'strategy-toronto', values: {} },
  { entity: 'site', values: { name: 'Faro', multimediaProfileId: 'media-desk' } },
  {
    entity: 'routing-strategy',
    values: {
      name: 'Mail',
      entryPointId: 'entry-mail',
      startDate: '2026-01-01',
      endDate: '2035-12-31',
      flowId: 'flow-starter',
    },
  },
];
