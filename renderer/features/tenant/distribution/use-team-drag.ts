import { createContext, use } from 'react';
import type { Key } from 'react-aria-components/GridList';
import { type DropItem, type DropTarget, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { TeamMove } from './groups.ts';

export const teamType = 'flow-lab-team';
export type TeamPlace = number | null;

export interface TeamDrag {
  /** What is being dragged; only cards of this editor are taken. */
  readonly dragged: { current: Omit<TeamMove, 'to'> | null };
  readonly move: (move: TeamMove) => void;
  readonly openMenu: (id: string, from: TeamPlace, name: string) => void;
}
export const TeamDragContext = createContext<TeamDrag | null>(null);
export const useDistribution = (): TeamDrag => {
  const drag = use(TeamDragContext);
  if (!drag) throw new Error('A list of teams outside the editor of a call distribution');
  return drag;
};

/** Dragging cards out of one list of teams and into it, by pointer and by keyboard. */
export const useTeamDrag = (place: TeamPlace, shown: readonly { id: string; name: string }[]) => {
  const { dragged, move } = useDistribution();
  const drop = (to: TeamPlace, target?: DropTarget) => {
    if (!dragged.current || (to === null && dragged.current.from === null)) return;
    move({ ...dragged.current, to, before: beforeOf(target, shown) });
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys =>
      [...keys].map(key => ({
        [teamType]: String(key),
        'text/plain': shown.find(({ id }) => id === key)?.name ?? String(key),
      })),
    onDragStart: ({ keys }) => {
      // In the order they stand in, whatever the order they were picked in.
      const taken = shown.filter(({ id }) => keys.has(id));
      dragged.current = { ids: taken.map(({ id }) => id), names: taken.map(({ name }) => name), from: place };
    },
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: [teamType],
    onRootDrop: () => drop(place),
    // The shelf has its own order; a card cannot be put between two of it.
    ...(place === null
      ? {}
      : {
          onInsert: ({ target }: { items: DropItem[]; target: DropTarget }) => drop(place, target),
          onReorder: ({ target }: { keys: Set<Key>; target: DropTarget }) => drop(place, target),
        }),
  });
  return dragAndDropHooks;
};

/** The card the dropped ones are put before; undefined for the end. */
const beforeOf = (target: DropTarget | undefined, shown: readonly { id: string }[]): string | undefined => {
  if (target?.type !== 'item') return undefined;
  const index = shown.findIndex(({ id }) => id === target.key);
  return shown[target.dropPosition === 'after' ? index + 1 : index]?.id;
};
