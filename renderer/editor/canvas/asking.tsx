import { activityOf } from '../../../shared/activities/activities.ts';
import { connect, linkRefusal } from '../../../shared/flow/edit/links.ts';
import { placeActivity } from '../commands/place.ts';
import type { PickActivity, PickTarget } from '../document/editor-view.ts';
import { useEditor } from '../document/use-session.tsx';
import { activityGroups, offeredElsewhere } from '../palette/activity-groups.ts';
import { Choose } from '../parts/choose.tsx';
import { RoleShape } from '../parts/role-shape.tsx';
import { inReadingOrder } from './canvas-keys.ts';
import { CanvasMenu } from './canvas-menu.tsx';

/** The list or menu that is open over the canvas, if any. */
export const Asking = () => {
  const { view } = useEditor();
  const asking = view.asking.use();
  if (!asking) return null;
  if (asking.kind === 'activity') return <ChooseActivity asking={asking} />;
  return asking.kind === 'target' ? <ChooseTarget asking={asking} /> : <CanvasMenu menu={asking} />;
};

const ChooseActivity = ({ asking }: { asking: PickActivity }) => {
  const { session, view, iconOf } = useEditor();
  const groups = activityGroups(session.get()).map(({ title, activities }) => ({
    title,
    options: activities.map(({ id, title, role }) => ({
      id,
      label: title,
      icon: <RoleShape role={role} icon={iconOf(id)} size={22} />,
    })),
  }));
  return (
    <Choose
      label="Which activity comes next"
      at={asking.screen}
      groups={groups}
      elsewhere={query => offeredElsewhere(session.get(), query)}
      onClose={() => view.asking.set(null)}
      onChoose={activity => {
        const id = placeActivity(session, { activity, place: asking.place, from: asking.from, link: asking.link });
        if (id) view.reveal.set({ ids: [id], how: 'read' });
      }}
    />
  );
};

const ChooseTarget = ({ asking }: { asking: PickTarget }) => {
  const { session, view, iconOf } = useEditor();
  const { document, sheet } = session.get();
  const targets = inReadingOrder(Object.values(document.nodes)).filter(
    node => node.sheet === sheet && linkRefusal(document, asking.from.node, node.id) === null,
  );
  return (
    <Choose
      label="Link to which node"
      at={asking.screen}
      groups={[
        {
          title: 'Nodes of this flow',
          options: targets.map(node => ({
            id: node.id,
            label: node.label,
            note: activityOf(node.activity)?.title ?? '',
            icon: (
              <RoleShape role={activityOf(node.activity)?.role ?? 'action'} icon={iconOf(node.activity)} size={22} />
            ),
          })),
        },
      ]}
      onClose={() => view.asking.set(null)}
      onChoose={to => {
        const label = session.get().document.nodes[to]?.label ?? '';
        session.edit(`link to ${label}`, draft =>
          connect(draft, { id: session.newId(), from: asking.from.node, outcome: asking.from.outcome, to }),
        );
        view.announcement.set(`Linked to ${label}`);
      }}
    />
  );
};
