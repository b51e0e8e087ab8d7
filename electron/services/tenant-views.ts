/** The tenant as people look at it: drawn, over a week, at one moment. Reads only. */
import { AppError } from '../../shared/base/errors.ts';
import { referencesOf } from '../../shared/flow/references.ts';
import type { FindQuery } from '../../shared/tenant/list-query.ts';
import { pictureOf } from '../../shared/tenant/picture/contents.ts';
import type { PictureContents, PictureQuery } from '../../shared/tenant/picture/picture.ts';
import { type Week, type WeekQuery, weekOf } from '../../shared/tenant/routing/week.ts';
import { type MomentAnswer, type MomentQuery, whatHappens } from '../../shared/tenant/routing/what-happens.ts';
import type { FoundObject } from '../../shared/tenant/stored.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';

export function tenantViews(database: () => WorkspaceDb) {
  const view = () => database().read(({ tenant }) => tenant.view);
  /** Queues the flow sends contacts to, in the version that runs, else in its draft. */
  function queuesOf(flowId: string): string[] {
    const document = database().read(({ flows }) => {
      const [latest] = flows.versions(flowId);
      return latest ? flows.version(flowId, latest.number) : flows.document(flowId);
    });
    const found = Object.values(document?.nodes ?? {}).flatMap(referencesOf);
    return [...new Set(found.filter(({ to }) => to === 'queue').map(({ id }) => id))];
  }
  return {
    find: ({ text, kinds, limit }: FindQuery): FoundObject[] =>
      database().read(({ tenant }) => tenant.find(text, kinds, limit)),
    week(query: WeekQuery): Week {
      const week = weekOf(view(), query);
      if (!week) throw new AppError('tenant/not-found', { title: 'entry point', id: query.entryPointId });
      return week;
    },
    whatHappens: (query: MomentQuery): MomentAnswer => whatHappens(view(), query, queuesOf),
    picture: (query: PictureQuery): PictureContents => pictureOf(view(), query, queuesOf),
  };
}
