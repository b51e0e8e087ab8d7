import { CircleHelp } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { AnyActivity } from '../../../shared/activities/activity.ts';
import { activityPage } from '../../../shared/help/addresses.ts';
import { showHelp } from '../../kit/help.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { placeBeside } from '../commands/place.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { RoleShape } from '../parts/role-shape.tsx';
import { activityGroups, offeredElsewhere, searchedActivities } from './activity-groups.ts';
import { activityType } from './drag-type.ts';
import './palette.css';

/** Arrows move within the palette, which is one stop of the Tab key. */
const onArrow = (event: KeyboardEvent<HTMLElement>) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.activities-item')];
  const next = items[items.indexOf(document.activeElement as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

const Item = ({ activity, isFirst }: { activity: AnyActivity; isFirst: boolean }) => {
  const { session, view, iconOf, readOnly } = useEditor();
  const place = () => {
    const id = placeBeside(session, activity.id);
    if (!id) return;
    view.reveal.set({ ids: [id], how: 'read' });
    view.announcement.set(`${activity.title} added`);
  };
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(activityType, activity.id);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <button
      type="button"
      data-help={activityPage(activity.id)}
      aria-keyshortcuts="F1"
      className="activities-item"
      draggable={!readOnly}
      disabled={readOnly}
      tabIndex={isFirst ? 0 : -1}
      title={activity.summary}
      onDragStart={onDragStart}
      onClick={place}
    >
      <RoleShape role={activity.role} icon={iconOf(activity.id)} size={24} />
      <span className="truncate">{activity.title}</span>
    </button>
  );
};

/** What can be put into the flow: dragged, clicked, or Enter. */
export const Palette = () => {
  const [search, setSearch] = useState('');
  // Both are strings or sets that stay the same while the document changes.
  const era = useFlow(state => state.document.props.era);
  const sheet = useFlow(state => state.sheet);
  const { session } = useEditor();
  const state = { ...session.get(), sheet };
  const groups = activityGroups(state)
    .map(({ title, activities }) => ({ title, activities: searchedActivities(activities, search) }))
    .filter(({ activities }) => activities.length > 0);
  const elsewhere = offeredElsewhere(state, search);
  const first = groups[0]?.activities[0]?.id;
  return (
    <section className="activities" aria-label="Activities" data-area tabIndex={-1} data-era={era}>
      <div className="activities-search">
        <SearchField label="Search activities" value={search} onChange={setSearch} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside */}
      <div className="activities-groups" onKeyDown={onArrow}>
        {groups.map(({ title, activities }) => (
          <section key={title} aria-label={title}>
            <h2 className="activities-title">{title}</h2>
            <ul>
              {activities.map(activity => (
                <li key={activity.id} className="activities-row">
                  <Item activity={activity} isFirst={activity.id === first} />
                  {/* The keyboard asks with F1. */}
                  <button
                    type="button"
                    className="activities-help"
                    tabIndex={-1}
                    aria-label={`Help about ${activity.title}`}
                    title={`What ${activity.title} does (F1)`}
                    onClick={() => showHelp(activityPage(activity.id))}
                  >
                    <CircleHelp size={14} aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && elsewhere.length === 0 ? (
          <p className="quiet activities-none">No activity matches “{search}”.</p>
        ) : null}
        {elsewhere.map(sentence => (
          <p key={sentence} className="quiet activities-none">
            {sentence}
          </p>
        ))}
      </div>
    </section>
  );
};
