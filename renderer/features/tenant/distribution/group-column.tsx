import { CircleAlert, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { mostSeconds } from '../../../../shared/tenant/common-fields.ts';
import { numberFrom } from '../../../kit/form/number-from.ts';
import { IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type Group, spokenSeconds } from './groups.ts';
import { TeamCard } from './team-card.tsx';
import { useDistribution, useTeamDrag } from './use-team-drag.ts';
import type { TeamWords } from './use-teams.ts';

interface GroupColumnProps {
  index: number;
  group: Group;
  teams: readonly TeamWords[];
  isLocked: boolean;
  delayError: ReactNode;
  teamsError: ReactNode;
  onDelay: (duration: unknown) => void;
  onRemove: () => void;
}

/** One group: when it joins, and the cards of its teams. */
export const GroupColumn = (props: GroupColumnProps) => {
  const { index, group, teams, isLocked, delayError, teamsError, onDelay, onRemove } = props;
  const { openMenu, move } = useDistribution();
  const hooks = useTeamDrag(index, teams);
  const name = `Group ${index + 1}`;
  const nameOf = (key: unknown) => teams.find(({ id }) => id === key)?.name ?? '';
  const { duration } = group;
  return (
    <fieldset
      className={teamsError ? 'dist-group dist-group-wrong' : 'dist-group'}
      data-group={index}
      onKeyDown={event => {
        const id = (event.target as Element).closest('[data-team]')?.getAttribute('data-team');
        if (event.key !== 'Delete' || isLocked || !id) return;
        event.preventDefault();
        move({ ids: [id], names: [nameOf(id)], from: index, to: null });
      }}
    >
      <legend className="visually-hidden">{name}</legend>
      <div className="dist-group-header">
        <span className="dist-group-name">{name}</span>
        <span className="quiet dist-group-when">
          {typeof duration === 'number' && duration >= 60 && duration <= mostSeconds ? spokenSeconds(duration) : ''}
        </span>
        {isLocked ? null : (
          <IconButton label={`Remove ${name}`} icon={<Trash2 size={14} aria-hidden />} onPress={onRemove} />
        )}
      </div>
      <TextField
        label="Joins after"
        unit="s"
        inputMode="numeric"
        value={String(duration ?? '')}
        error={delayError}
        isLocked={isLocked || index === 0}
        onChange={text => onDelay(numberFrom(text))}
      />
      <GridList
        aria-label={`Teams of group ${index + 1}`}
        className="team-list"
        items={teams}
        selectionMode={isLocked ? 'none' : 'multiple'}
        selectionBehavior="replace"
        onAction={key => (isLocked ? undefined : openMenu(String(key), index, nameOf(key)))}
        renderEmptyState={() => <p className="team-list-empty">Bring a team here, or remove the group.</p>}
        {...(isLocked ? {} : { dragAndDropHooks: hooks })}
      >
        {team => <TeamCard team={team} place={index} isLocked={isLocked} />}
      </GridList>
      {teamsError ? (
        <p className="field-error">
          <CircleAlert size={14} aria-hidden />
          <span>{teamsError}</span>
        </p>
      ) : null}
    </fieldset>
  );
};
