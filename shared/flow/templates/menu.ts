import { end, eventEnds, menuOf, message, music, queue } from './parts.ts';
import type { Template } from './template.ts';

export const menu: Template = {
  id: 'menu',
  title: 'Menu with three tries',
  summary:
    'Asks what the caller wants: 1 goes to the queue, 2 says goodbye. After three tries without an answer it hangs up.',
  flow: objects => ({
    variables: [
      { name: 'Tries', type: 'INTEGER', value: '0', description: 'How often nothing or a wrong digit came.' },
    ],
    nodes: {
      Welcome: message(objects.welcomeId, 'Greets the caller.'),
      Main_Menu: menuOf(objects.welcomeId, 'Offers the choices.', [
        { key: 'agent', digit: '1', description: 'Agent' },
        { key: 'bye', digit: '2', description: 'Goodbye' },
      ]),
      Count_Try: {
        activity: 'set-variable',
        description: 'Counts the tries: a menu itself does not.',
        settings: { rows: [{ variable: 'Tries', setTo: 'value', value: '{{Tries + 1}}', from: '' }] },
      },
      Enough: {
        activity: 'condition',
        description: 'Gives up after three tries.',
        settings: { expression: '{{Tries >= 3}}' },
      },
      Queue: queue(objects),
      Music: music(objects),
      Goodbye: message(objects.welcomeId, 'Says goodbye.'),
      Hang_Up: end('Ends the call.'),
      ...eventEnds.nodes,
    },
    links: [
      'start > Welcome',
      'Welcome > Main_Menu',
      'Main_Menu:agent > Queue',
      'Main_Menu:bye > Goodbye',
      'Main_Menu:timeout > Count_Try',
      'Main_Menu:invalid > Count_Try',
      'Count_Try > Enough',
      'Enough:true > Goodbye',
      'Enough:false > Main_Menu',
      'Queue > Music',
      'Music > Music',
      'Goodbye > Hang_Up',
      ...eventEnds.links,
    ],
  }),
};
