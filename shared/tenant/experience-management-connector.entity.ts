import { secret } from '../base/fields/secret.ts';
import { text } from '../base/fields/text.ts';
import { uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const experienceManagementConnector = defineEntity({
  id: 'experience-management-connector',
  title: 'Webex Experience Management connector',
  plural: 'Webex Experience Management connectors',
  menu: 'control-hub',
  summary:
    'Lets flows start surveys of Webex Experience Management. Nothing is contacted here; of the key only its length is kept.',
  nameFields: ['name'],
  removal: 'direct',
  source: 'Course, Webex Experience Management Connector',
  fields: {
    name: uniqueName({ help: 'A meaningful name; flows offer the connector by it.' }),
    username: text({ label: 'Username', help: 'The machine user of the survey account.', max: 254, required: true }),
    apiKey: secret({
      label: 'API key',
      help: 'The key of that user. Use a made-up one; only its length is kept.',
      shape: 'any',
      max: 4096,
      required: true,
    }),
  },
  sample: { name: 'Surveys', username: 'harbour-system', apiKey: 40 },
});
