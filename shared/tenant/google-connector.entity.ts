import { secret } from '../base/fields/secret.ts';
import { uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const googleConnector = defineEntity({
  id: 'google-connector',
  title: 'Google connector',
  plural: 'Google connectors',
  menu: 'control-hub',
  summary:
    'Lets flows use Google services such as text to speech. Nothing is contacted here: the app looks at the shape of what you enter and keeps only its length.',
  nameFields: ['name'],
  removal: 'direct',
  source: 'Course, Google Connector; help article 9zvadfb',
  fields: {
    name: uniqueName({ help: 'A meaningful name; flows offer the connector by it.' }),
    authenticationKey: secret({
      label: 'Authentication key',
      help: 'The .json file of a service account. Use a made-up one; only its length is kept.',
      shape: 'service-account-key',
      max: 20_000,
      required: true,
    }),
  },
  sample: { name: 'Voices', authenticationKey: 2300 },
});
