/** The tenant as the picture's boxes and links, at one moment. */
import { nameOf, type TenantView } from '../view.ts';
import { boxOf, linksFrom } from './boxes.ts';
import { chosenFor } from './choose.ts';
import {
  keyOf,
  type PictureContents,
  type PictureQuery,
  type PictureSection,
  pictureColumns,
  pictureKinds,
  type QueuesOf,
} from './picture.ts';

export function pictureOf(
  view: TenantView,
  { focus, at }: PictureQuery,
  queuesOf: QueuesOf = () => [],
): PictureContents {
  const now = new Date(at);
  const centre = focus && view.get(focus.entity, focus.id);
  const chosen = chosenFor(view, centre ? focus : null, queuesOf);
  const shown = new Set(pictureKinds.flatMap(kind => chosen[kind].ids.map(id => keyOf(kind, id))));
  const columns = pictureColumns.map(kinds =>
    kinds.map(
      (kind): PictureSection => ({
        kind,
        total: chosen[kind].total,
        boxes: chosen[kind].ids.flatMap(id => boxOf(view, kind, id, now) ?? []),
      }),
    ),
  );
  const links = columns
    .flat()
    .flatMap(({ kind, boxes }) => boxes.flatMap(({ id }) => linksFrom(view, kind, id, queuesOf)));
  return {
    columns,
    links: links.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    focus: centre && focus ? nameOf(focus.entity, centre) : null,
  };
}
