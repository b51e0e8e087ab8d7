import { boolean } from '../base/fields/boolean.ts';
import { integer } from '../base/fields/integer.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { zone } from '../base/fields/zone.ts';
import { description, seconds } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const tenantSettings = defineEntity({
  id: 'tenant-settings',
  title: 'Tenant settings',
  plural: 'Tenant settings',
  menu: 'provisioning',
  summary: 'What holds for the whole contact center: its name, its time zone and its limits. There is exactly one.',
  nameFields: ['name'],
  removal: 'never',
  most: 1,
  source: 'Portal help, General Information and Settings',
  fields: {
    name: text({
      label: 'Name',
      help: 'The name of the enterprise, shown in routing strategies.',
      max: 80,
      required: true,
      initial: 'My Contact Center',
    }),
    description: description(),
    timezone: zone({
      label: 'Time zone',
      help: 'Read by every entry point and queue that names no zone of its own.',
      required: true,
      initial: 'UTC',
    }),
    shortCallThreshold: seconds({
      label: 'Short call threshold',
      help: 'A call that ends sooner counts as short, not as abandoned.',
      initial: 0,
    }),
    suddenDisconnectThreshold: seconds({
      label: 'Sudden disconnect threshold',
      help: 'A connected call that ends sooner counts as suddenly disconnected.',
      initial: 0,
    }),
    defaultAniId: reference({
      label: 'Default outdial ANI',
      help: 'The number shown to people whom agents call, where nothing else is chosen.',
      to: 'dial-number',
    }),
    timeoutDesktopInactivity: boolean({
      label: 'Desktop inactivity timeout',
      help: 'Signs an agent out who does nothing at the desktop for a while.',
    }),
    timeoutDesktopInactivityMins: integer({
      label: 'Minutes of inactivity',
      help: 'After so many minutes without a key or a click the agent is signed out.',
      min: 3,
      max: 10_000,
      initial: 60,
      unit: 'min',
      required: true,
      visibleWhen: { field: 'timeoutDesktopInactivity', is: [true] },
      source: 'Public API',
    }),
    recordAllCalls: boolean({ label: 'Record all calls', help: 'Records every call, whatever the queues say.' }),
    maximumSkills: integer({
      label: 'Maximum skills',
      help: 'How many skill definitions may be active at once.',
      min: 1,
      max: 10_000,
      initial: 50,
      required: true,
      source: 'Own limit: the product sets it when a tenant is made',
    }),
    maximumTextSkills: integer({
      label: 'Maximum text skills',
      help: 'How many of the active skill definitions may be of the type Text.',
      min: 0,
      max: 10_000,
      initial: 10,
      required: true,
      source: 'Own limit: the product sets it when a tenant is made',
    }),
  },
  sample: {
    name: 'Harbour Travel',
    description: '',
    timezone: 'Europe/Lisbon',
    shortCallThreshold: 5,
    suddenDisconnectThreshold: 3,
    defaultAniId: null,
    timeoutDesktopInactivity: false,
    timeoutDesktopInactivityMins: 60,
    recordAllCalls: false,
    maximumSkills: 50,
    maximumTextSkills: 10,
  },
});
