import { Ellipsis, GripVertical } from 'lucide-react';
import { Button, GridListItem } from 'react-aria-components/GridList';
import { type TeamPlace, useDistribution } from './use-team-drag.ts';
import type { TeamWords } from './use-teams.ts';

interface TeamCardProps {
  team: TeamWords;
  place: TeamPlace;
  isLocked: boolean;
}

/** One team: a handle to drag it by, its name and site, and a menu that moves it without dragging. */
export const TeamCard = ({ team, place, isLocked }: TeamCardProps) => {
  const { openMenu } = useDistribution();
  const { id, name, site, isCapacity, isActive } = team;
  const notes = [site, isCapacity ? 'Capacity based' : '', isActive ? '' : 'Inactive'].filter(note => note !== '');
  return (
    <GridListItem id={id} textValue={name} data-team={id} className="team-card">
      {isLocked ? null : (
        <Button slot="drag" className="team-card-button team-card-grip">
          <GripVertical size={14} aria-hidden />
        </Button>
      )}
      <span className="team-card-words">
        <span className="team-card-name truncate" title={name}>
          {name}
        </span>
        <span className="team-card-notes truncate" title={notes.join(' · ')}>
          {notes.join(' · ')}
        </span>
      </span>
      {isLocked ? null : (
        <Button className="team-card-button" aria-label={`Move ${name}`} onPress={() => openMenu(id, place, name)}>
          <Ellipsis size={14} aria-hidden />
        </Button>
      )}
    </GridListItem>
  );
};
