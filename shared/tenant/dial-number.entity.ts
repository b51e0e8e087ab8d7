import { boolean } from '../base/fields/boolean.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { patterns } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const dialNumber = defineEntity({
  id: 'dial-number',
  title: 'Entry point mapping',
  plural: 'Entry point mappings',
  menu: 'provisioning',
  summary:
    'A number people dial and the entry point it leads to. One number leads to one entry point; an entry point can have many numbers.',
  nameFields: ['dialledNumber'],
  removal: 'direct',
  source: 'Public API, DialledNumberEntryPointDTO',
  fields: {
    dialledNumber: text({
      label: 'Number',
      help: 'As it is dialled, with the country code, such as +15550100.',
      max: 20,
      required: true,
      unique: 'tenant',
      control: 'phone',
      pattern: patterns.dialledNumber,
    }),
    extension: text({
      label: 'Extension',
      help: 'The short number inside the company, 2 to 10 digits.',
      max: 10,
      pattern: patterns.extension,
    }),
    entryPointId: reference({
      label: 'Entry point',
      help: 'Where calls to this number arrive.',
      to: 'entry-point',
      required: true,
      where: { channelType: 'TELEPHONY' },
    }),
    location: text({ label: 'Location', help: 'Where the number belongs.', max: 80 }),
    defaultAni: boolean({
      label: 'Default outdial number',
      help: 'Shown to people called by agents. The first mapping gets it by itself.',
    }),
  },
  sample: {
    dialledNumber: '+351210000100',
    extension: '100',
    entryPointId: 'entry-main',
    location: 'Lisbon',
    defaultAni: true,
  },
});
