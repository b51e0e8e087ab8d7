import { choice } from '../base/fields/choice.ts';
import { integer } from '../base/fields/integer.ts';
import { active, description, namedCharacters, systemDefault, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

const contacts = (label: string, max: number, help: string) =>
  integer({
    label,
    help,
    min: 0,
    max,
    initial: label === 'Voice' ? 1 : 0,
    required: true,
    source: 'Help article nje7dhdb',
  });

export const multimediaProfile = defineEntity({
  id: 'multimedia-profile',
  title: 'Multimedia profile',
  plural: 'Multimedia profiles',
  menu: 'provisioning',
  summary:
    'How many contacts of each channel an agent handles at once. The profile of the agent goes before the one of the team, and that before the one of the site.',
  nameFields: ['name'],
  removal: 'two-step',
  source: 'Public API, MultimediaProfileDTO; help article nje7dhdb',
  fields: {
    name: uniqueName({ help: 'No two multimedia profiles have the same name.', characters: namedCharacters.dotted }),
    description: description(),
    blendingMode: choice({
      label: 'Mode',
      help: 'Blended: several channels at once. Blended real-time: one call or chat at a time, with other contacts beside it. Exclusive: one contact at a time, of any ticked channel.',
      choices: { BLENDED: 'Blended', BLENDED_REALTIME: 'Blended real-time', EXCLUSIVE: 'Exclusive' },
      initial: 'BLENDED',
    }),
    telephony: contacts('Voice', 1, 'Calls at a time: 0 or 1.'),
    chat: contacts('Chat', 5, 'Chats at a time. In the mode Exclusive 1 ticks the channel.'),
    email: contacts('Email', 5, 'Emails at a time. In the mode Exclusive 1 ticks the channel.'),
    social: contacts('Social', 5, 'Social messages at a time. In the mode Exclusive 1 ticks the channel.'),
    active: active(),
    systemDefault: systemDefault(),
  },
  sample: {
    name: 'Voice and chat',
    description: '',
    blendingMode: 'BLENDED',
    telephony: 1,
    chat: 3,
    email: 3,
    social: 0,
    active: true,
    systemDefault: false,
  },
});
