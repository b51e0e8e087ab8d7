import type { Migration } from '../migrate.ts';
import { initial } from './0010-initial.ts';
import { tenantPeople } from './0100-tenant-people.ts';
import { tenantDesktop } from './0110-tenant-desktop.ts';
import { tenantRouting } from './0120-tenant-routing.ts';
import { tenantHoursAndConnectors } from './0130-tenant-hours-and-connectors.ts';
import { tenantRules } from './0140-tenant-rules.ts';
import { tenantShipped } from './0150-tenant-shipped.ts';
import { flowDesigner } from './0200-flow-designer.ts';
import { tenantRulesOfRows } from './0210-tenant-rules-of-rows.ts';
import { simulationScripts } from './0220-simulation-scripts.ts';
import { eventSalts } from './0225-event-salts.ts';
import { labRuns } from './0230-lab-runs.ts';
import { course } from './0240-course.ts';

/** Every step, oldest first. A released step is never edited; the next number mends it. */
export const migrations: readonly Migration[] = [
  initial,
  tenantPeople,
  tenantDesktop,
  tenantRouting,
  tenantHoursAndConnectors,
  tenantRules,
  tenantShipped,
  flowDesigner,
  tenantRulesOfRows,
  simulationScripts,
  eventSalts,
  labRuns,
  course,
];
