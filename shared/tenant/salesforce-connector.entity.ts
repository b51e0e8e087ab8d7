import { secret } from '../base/fields/secret.ts';
import { text } from '../base/fields/text.ts';
import { patterns, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const salesforceConnector = defineEntity({
  id: 'salesforce-connector',
  title: 'Salesforce connector',
  plural: 'Salesforce connectors',
  menu: 'control-hub',
  summary:
    'Lets flows read from Salesforce, with an OAuth 2.0 token signed by a private key. Nothing is contacted here: the app looks at the shape of what you enter and keeps only its length.',
  nameFields: ['name'],
  removal: 'direct',
  most: 5,
  source: 'Course, Salesforce Connector; help article t2xs2ab',
  fields: {
    name: uniqueName({ help: 'A meaningful name; flows offer the connector by it.' }),
    consumerKey: text({
      label: 'Consumer key',
      help: 'The client id of the connected app, copied from Salesforce.',
      max: 512,
      required: true,
    }),
    loginId: text({
      label: 'User login id',
      help: 'The user who may use the connected app.',
      max: 254,
      required: true,
      control: 'email',
      pattern: patterns.email,
    }),
    privateKey: secret({
      label: 'Private key',
      help: 'The key of your certificate, from -----BEGIN to END-----. Use a made-up one; only its length is kept.',
      shape: 'pem-private-key',
      max: 20_000,
      required: true,
    }),
  },
  sample: { name: 'CRM', consumerKey: '3MVG9.example', loginId: 'flows@example.com', privateKey: 1704 },
});
