import { reference } from '../base/fields/reference.ts';
import { active, description, namedCharacters, systemDefault, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const site = defineEntity({
  id: 'site',
  title: 'Site',
  plural: 'Sites',
  menu: 'provisioning',
  summary:
    'A place of the contact center, such as an office. Teams and agents belong to one; making a site also makes its default team.',
  nameFields: ['name'],
  removal: 'two-step',
  source: 'Public API, SiteDTO; help article nqipixt',
  fields: {
    name: uniqueName({
      help: 'How the site is called everywhere. No two sites have the same name.',
      characters: namedCharacters.site,
    }),
    description: description(),
    multimediaProfileId: reference({
      label: 'Multimedia profile',
      help: 'How many contacts of each channel an agent here takes, unless the team or the agent says otherwise.',
      to: 'multimedia-profile',
      required: true,
      where: { active: true },
    }),
    active: active(),
    systemDefault: systemDefault(),
  },
  sample: {
    name: 'Lisbon',
    description: '',
    multimediaProfileId: 'default-telephony-profile',
    active: true,
    systemDefault: false,
  },
});
