import { ArrowDownUp, CircleAlert, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { Text } from 'react-aria-components/Text';
import type { GroupsField } from '../../../../shared/base/fields/groups.ts';
import { delayProblem } from '../../../../shared/tenant/rules/queue-groups.rule.ts';
import { bringFocus } from '../../../kit/focus.ts';
import { Button } from '../../../ui/button.tsx';
import { LabelWords } from '../../../ui/field-parts.tsx';
import { MenuAt } from '../../../ui/menu.tsx';
import { type ControlProps, errorAt, errorsWithin } from '../field-control.tsx';
import { GroupColumn } from './group-column.tsx';
import {
  addGroup,
  type Groups,
  inOrder,
  moveTeams,
  removeGroup,
  risingSeconds,
  setDelay,
  type TeamMove,
} from './groups.ts';
import { TeamShelf } from './team-shelf.tsx';
import { TimeLine } from './time-line.tsx';
import { type TeamDrag, TeamDragContext, type TeamPlace, teamType } from './use-team-drag.ts';
import { useTeams } from './use-teams.ts';
import './distribution.css';

const placeWords = (to: TeamMove['to'], count: number): string =>
  to === null ? 'the teams not used' : `group ${to === 'new' ? count : to + 1}`;

/** Which teams answer, and when more of them join: groups as columns over seconds, teams as cards to move between them. */
export const DistributionControl = (props: ControlProps<GroupsField>) => {
  const { field, path, value, isLocked, names, problems, onChange } = props;
  const groups = value as Groups;
  const element = useRef<HTMLFieldSetElement>(null);
  const dragged = useRef<Omit<TeamMove, 'to'> | null>(null);
  const [menu, setMenu] = useState<{ id: string; name: string; from: TeamPlace; anchor: Element } | null>(null);
  const [said, setSaid] = useState('');
  const used = useMemo(() => new Set(groups.flatMap(({ teamIds }) => teamIds)), [groups]);
  const teams = useTeams([...used], names);
  const set = (next: Groups) => onChange(path, next);
  const seconds = groups.map(({ duration }) => (typeof duration === 'number' ? duration : Number.NaN));
  const rising = risingSeconds(groups);
  const error = errorAt(problems, path);
  const isFull = groups.length >= field.max;

  const move = (change: TeamMove) => {
    const next = moveTeams(groups, change);
    set(next);
    const who = change.ids.length === 1 ? (change.names?.[0] ?? '') : `${change.ids.length} teams`;
    setSaid(`${who} moved to ${placeWords(change.to, next.length)}.`);
  };
  /** The card that was moved by its menu keeps the focus, wherever it is now. */
  const moveByMenu = (to: TeamMove['to']) => {
    if (!menu) return;
    move({ ids: [menu.id], names: [menu.name], from: menu.from, to });
    bringFocus(() => element.current?.querySelector<HTMLElement>(`[data-team="${menu.id}"]`));
  };
  const drag: TeamDrag = {
    dragged,
    move,
    openMenu: (id, from, name) => {
      const list = from === null ? '.dist-shelf' : `[data-group="${from}"]`;
      const anchor = element.current?.querySelector(`${list} [data-team="${id}"]`);
      if (anchor) setMenu({ id, name, from, anchor });
    },
  };
  const add = (teamIds: readonly string[] = []) => {
    const next = addGroup(groups, teamIds);
    set(next);
    setSaid(`Group ${next.length} was added.`);
  };

  return (
    <TeamDragContext value={drag}>
      <fieldset ref={element} className={error ? 'dist groups-wrong' : 'dist'}>
        <legend className="field-label">
          <LabelWords label={field.label} isRequired={field.required === true} isLocked={isLocked} />
        </legend>
        <p className="field-help">{field.help}</p>
        {rising && rising.length > 1 ? (
          <TimeLine
            seconds={rising}
            isLocked={isLocked}
            onDelay={(index, duration) => set(setDelay(groups, index, duration))}
          />
        ) : null}
        {error ? (
          <p className="field-error" role="alert">
            <CircleAlert size={14} aria-hidden />
            <span>{error}</span>
          </p>
        ) : null}
        <div className="dist-columns">
          {groups.map((group, index) => (
            <GroupColumn
              // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its place and by nothing else
              key={index}
              index={index}
              group={group}
              teams={teams.filter(({ id }) => group.teamIds.includes(id)).sort(byPlace(group.teamIds))}
              isLocked={isLocked}
              delayError={errorAt(problems, `${path}.${index}.duration`) ?? delayProblem(seconds, index)}
              teamsError={
                group.teamIds.length === 0
                  ? 'A group needs at least one team.'
                  : errorsWithin(problems, `${path}.${index}.teamIds`)
              }
              onDelay={duration => set(setDelay(groups, index, duration))}
              onRemove={() => {
                set(removeGroup(groups, index));
                setSaid(`Group ${index + 1} was removed. Its teams are not used now.`);
                element.current?.querySelector<HTMLElement>('.dist-new button')?.focus();
              }}
            />
          ))}
        </div>
        {isLocked || isFull ? null : (
          <DropZone
            className="dist-new"
            getDropOperation={types => (types.has(teamType) ? 'move' : 'cancel')}
            onDrop={() => {
              if (dragged.current) move({ ...dragged.current, to: 'new' });
            }}
          >
            <Button icon={<Plus size={14} aria-hidden />} onPress={() => add()}>
              {`Add ${field.one}`}
            </Button>
            <Text slot="label" className="quiet">
              or drop a team here for a new group
            </Text>
          </DropZone>
        )}
        {rising === null && groups.length > 1 && !isLocked && !seconds.some(Number.isNaN) ? (
          <div>
            <Button icon={<ArrowDownUp size={14} aria-hidden />} onPress={() => set(inOrder(groups))}>
              Put groups in order
            </Button>
          </div>
        ) : null}
        {isLocked ? null : <TeamShelf used={used} />}
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </fieldset>
      {menu ? (
        <MenuAt
          label="Move"
          anchor={menu.anchor}
          onClose={() => setMenu(null)}
          groups={[
            {
              title: 'Move to',
              entries: [
                ...groups.flatMap((_, to) =>
                  to === menu.from
                    ? []
                    : [
                        {
                          id: `group-${to}`,
                          label: `Group ${to + 1}`,
                          run: () => moveByMenu(to),
                        },
                      ],
                ),
                {
                  id: 'new',
                  label: 'A new group',
                  disabled: isFull,
                  run: () => moveByMenu('new'),
                },
                ...(menu.from === null
                  ? []
                  : [
                      {
                        id: 'shelf',
                        label: 'Teams not used',
                        keys: 'Delete',
                        run: () => moveByMenu(null),
                      },
                    ]),
              ],
            },
          ]}
        />
      ) : null}
    </TeamDragContext>
  );
};

const byPlace = (ids: readonly string[]) => (a: { readonly id: string }, b: { readonly id: string }) =>
  ids.indexOf(a.id) - ids.indexOf(b.id);
