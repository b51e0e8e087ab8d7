import { placeRefusal } from '../flow/edit/nodes.ts';
import { defineCheck } from './check.ts';

export const activityNotHere = defineCheck({
  id: 'activity-not-here',
  title: 'An activity cannot be used here',
  severity: 'error',
  scope: 'node',
  why: 'Some activities make sense only in the main flow, others only in event flows or subflows.',
  how: 'Move the work to the sheet where the activity belongs.',
  run: ({ node, props }) => {
    const reason = placeRefusal({ props }, node.activity, node.sheet);
    return reason ? [{ node: node.id, message: reason }] : [];
  },
  good: [{ what: 'Screen Pop in the event flows', flow: { nodes: { Pop: 'screen-pop' } } }],
  bad: [
    { what: 'Screen Pop in the main flow', flow: { nodes: { Pop: { activity: 'screen-pop', sheet: 'main' } } } },
    {
      what: 'Blind Transfer in the event flows',
      flow: { nodes: { Send: { activity: 'blind-transfer', sheet: 'events' } } },
    },
  ],
});
