import { CalendarDays, Download, Network } from 'lucide-react';
import { defineCommand } from '../../kit/command.ts';
import { queryClient, readQuery } from '../../kit/data.ts';
import { showOverview } from './overview-place.ts';

/** Draws all of it, whatever the window shows now. */
const save = async (format: 'svg' | 'png'): Promise<void> => {
  const { savePicture } = await import('./picture/picture-file.ts');
  const query = readQuery('tenant', 'picture', { focus: null, at: new Date().toISOString() });
  await savePicture(await queryClient.fetchQuery(query), format);
};

export const overviewCommands = [
  defineCommand({
    id: 'tenant.picture',
    label: 'Show the picture of the tenant',
    words: 'diagram drawing overview expected outcomes',
    icon: Network,
    menu: 'Tenant',
    when: ({ workspace }) => workspace !== null,
    run: () => showOverview({ overview: 'picture', of: null, at: null }),
  }),
  defineCommand({
    id: 'tenant.calendar',
    label: 'Show the calendar of routing strategies',
    words: 'week current when moment test number call happens',
    icon: CalendarDays,
    menu: 'Tenant',
    when: ({ workspace }) => workspace !== null,
    run: () => showOverview({ overview: 'calendar', of: null, at: null }),
  }),
  defineCommand({
    id: 'picture.save-svg',
    label: 'Save the picture of the tenant as SVG',
    words: 'export diagram drawing file',
    icon: Download,
    when: ({ workspace }) => workspace !== null,
    run: () => void save('svg'),
  }),
  defineCommand({
    id: 'picture.save-png',
    label: 'Save the picture of the tenant as PNG',
    words: 'export diagram image bitmap file',
    icon: Download,
    when: ({ workspace }) => workspace !== null,
    run: () => void save('png'),
  }),
];
