/** The large tenant of the benchmarks: 500 sites, 5,000 teams, 20,000 users, 2,000 queues. */
import type { TenantService } from '../../electron/services/tenant.ts';
import { entities } from '../../shared/tenant/entities.ts';

export const count = (n: number): number[] => Array.from({ length: n }, (_, index) => index);

export function fillLarge(tenant: TenantService): void {
  tenant.command('Fill', 'import', apply => {
    for (const n of count(500))
      apply({
        entity: 'site',
        id: `site-${n}`,
        object: { ...entities.site.sample, id: `site-${n}`, name: `Site ${n}` },
      });
    for (const n of count(5_000))
      apply({
        entity: 'team',
        id: `team-${n}`,
        object: { ...entities.team.sample, id: `team-${n}`, name: `Team ${n}`, siteId: `site-${n % 500}` },
      });
    for (const n of count(20_000))
      apply({
        entity: 'user',
        id: `user-${n}`,
        object: {
          ...entities.user.sample,
          id: `user-${n}`,
          lastName: `Name ${n}`,
          email: `u${n}@example.com`,
          siteId: `site-${n % 500}`,
          teamIds: [`team-${n % 5_000}`],
        },
      });
    for (const n of count(2_000))
      apply({
        entity: 'queue',
        id: `queue-${n}`,
        object: {
          ...entities.queue.sample,
          id: `queue-${n}`,
          name: `Queue ${n}`,
          callDistributionGroups: [
            { duration: 0, teamIds: [`team-${n}`] },
            { duration: 60, teamIds: [`team-${n + 1}`] },
          ],
        },
      });
  });
}
