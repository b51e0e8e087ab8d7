/** What the learner of Lab 7 builds: a greeting, a menu, the queue with music, and the three events of a call. */
import { type Sketch, sketch } from '../../shared/flow/sketch.ts';
import { end, eventEnds, menuOf, message, music, queue } from '../../shared/flow/templates/parts.ts';
import { noObjects } from '../../shared/flow/templates/template.ts';

/** Ids of what the learner made in Lab 6 and uploaded. */
export interface LabObjects {
  readonly queueId: string;
  readonly welcomeId: string;
  readonly menuId: string;
  readonly goodbyeId: string;
  readonly musicId: string;
}

const menu = (menuId: string) => {
  const made = menuOf(menuId, 'Offers an agent, or to hang up.', [
    { key: 'agent', digit: '1', description: 'Agent' },
    { key: 'goodbye', digit: '2', description: 'Goodbye' },
  ]);
  return { ...made, settings: { ...made.settings, timeout: 10 } };
};

const flow = (objects: LabObjects): Sketch => ({
  handlers: true,
  nodes: {
    Welcome: message(objects.welcomeId, 'Greets the caller.'),
    Menu: menu(objects.menuId),
    Queue: queue({ ...noObjects, queueId: objects.queueId }),
    Music: music({ ...noObjects, musicId: objects.musicId }, 10),
    Goodbye: message(objects.goodbyeId, 'Says goodbye.'),
    Hang_Up: end('Ends the call.'),
    ...eventEnds.nodes,
  },
  links: [
    'start > Welcome',
    'Welcome > Menu',
    'Menu:agent > Queue',
    'Menu:goodbye > Goodbye',
    'Menu:timeout > Menu',
    'Menu:invalid > Menu',
    'Queue > Music',
    'Music > Music',
    'Goodbye > Hang_Up',
    ...eventEnds.links,
  ],
});

export const lab7Solution = (objects: LabObjects) => sketch(flow(objects));
