import { Database } from 'lucide-react';
import { lazy } from 'react';
import { defineScreen } from '../../kit/screen.ts';

export const tenantScreen = defineScreen({
  id: 'tenant',
  title: 'Tenant',
  icon: Database,
  order: 10,
  keys: 'Mod+2',
  empty: {
    title: 'Open a workspace to build its contact center',
    text: 'Sites, teams, queues, entry points, routing strategies and connectors live in a workspace. Open one, or create one, on Home.',
  },
  tour: [
    { detail: 'picture', name: 'picture' },
    { detail: 'calendar', name: 'calendar' },
    { detail: 'queue', name: 'queues' },
    { detail: 'queue/new', name: 'new queue' },
    { detail: 'history', name: 'history' },
    { detail: 'import/team', name: 'import of teams' },
    { detail: 'site/site-lisbon', name: 'site' },
    { detail: 'routing-strategy', name: 'routing strategies' },
    { detail: 'custom-connector/new', name: 'new connector' },
  ],
  component: lazy(() => import('./tenant.tsx').then(module => ({ default: module.Tenant }))),
});
