import { integer } from '../base/fields/integer.ts';
import { text } from '../base/fields/text.ts';
import { zone } from '../base/fields/zone.ts';
import {
  active,
  channelType,
  description,
  direction,
  namedCharacters,
  seconds,
  systemDefault,
  telephonyOnly,
  uniqueName,
} from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const entryPoint = defineEntity({
  id: 'entry-point',
  title: 'Entry point',
  plural: 'Entry points',
  menu: 'provisioning',
  summary:
    'Where contacts arrive. Numbers lead to it, and its routing strategies say which flow treats the contact when.',
  nameFields: ['name'],
  removal: 'two-step',
  source: 'Course, Entry Point Creation; public API, EntryPointDTO',
  fields: {
    name: uniqueName({
      help: 'Begins with a letter. No two entry points have the same name.',
      characters: namedCharacters.entryPoint,
      pattern: { regex: /^[A-Za-z]/, words: 'a name that begins with a letter' },
    }),
    description: description(),
    entryPointType: direction('entry points'),
    channelType: channelType(),
    serviceLevelThreshold: seconds({
      label: 'Service level threshold',
      help: 'Within so many seconds a contact should be served. An entry point itself does not queue; reports use the figure.',
      min: 1,
      initial: 10,
      source: 'Course, Entry Point Creation; 0 is refused by the product',
    }),
    maximumActiveContacts: integer({
      label: 'Maximum active contacts',
      help: 'Contacts above this number are turned away as busy. 0 means no limit.',
      min: 0,
      max: 100_000,
      initial: 0,
      required: true,
      source: 'Public API',
    }),
    timezone: zone({
      label: 'Time zone (routing strategies only)',
      help: 'The clock by which the times of the routing strategies are read. Where none is chosen, the zone of the tenant counts.',
      source: 'Course, Entry Point Creation',
    }),
    overflowNumber: text({
      label: 'Overflow number',
      help: 'Where calls go that cannot be treated here.',
      max: 40,
      control: 'phone',
      characters: namedCharacters.digits,
      visibleWhen: telephonyOnly,
    }),
    active: active(),
    systemDefault: systemDefault(),
  },
  sample: {
    name: 'Main line',
    description: '',
    entryPointType: 'INBOUND',
    channelType: 'TELEPHONY',
    serviceLevelThreshold: 20,
    maximumActiveContacts: 0,
    timezone: null,
    overflowNumber: '',
    active: true,
    systemDefault: false,
  },
});
