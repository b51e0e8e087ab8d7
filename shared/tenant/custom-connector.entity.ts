import { choice } from '../base/fields/choice.ts';
import { secret } from '../base/fields/secret.ts';
import { text } from '../base/fields/text.ts';
import { patterns, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

const basic = { field: 'authenticationType', is: ['BASIC'] } as const;
const oauth = { field: 'authenticationType', is: ['OAUTH2'] } as const;
/** `grantType` is emptied to client credentials whenever OAuth is not chosen, so either condition alone is exact. */
const withUser = [basic, { field: 'grantType', is: ['PASSWORD'] }] as const;

export const customConnector = defineEntity({
  id: 'custom-connector',
  title: 'Custom connector',
  plural: 'Custom connectors',
  menu: 'control-hub',
  summary:
    'Lets the HTTP Request activity use a service with Basic Auth or OAuth 2.0. Nothing is contacted here: the app looks at the shape of what you enter and keeps only the length of secrets.',
  nameFields: ['name'],
  removal: 'direct',
  most: 10,
  source: 'Course, Custom Connector; help article n4u702ab',
  fields: {
    name: uniqueName({ help: 'A meaningful name; flows offer the connector by it.' }),
    resourceDomain: text({
      label: 'Resource domain',
      help: 'The base address of the service; requests of the flow go below it.',
      max: 2048,
      required: true,
      control: 'url',
      pattern: patterns.https,
    }),
    authenticationType: choice({
      label: 'Authentication type',
      help: 'Basic Auth sends a username and a password; OAuth 2.0 fetches a token first.',
      choices: { BASIC: 'Basic Auth', OAUTH2: 'OAuth 2.0' },
      initial: 'BASIC',
    }),
    grantType: choice({
      label: 'Grant type',
      help: 'Client credentials: the app speaks for itself. Password grant: for a user.',
      choices: { CLIENT_CREDENTIALS: 'Client credentials', PASSWORD: 'Password grant' },
      initial: 'CLIENT_CREDENTIALS',
      visibleWhen: oauth,
    }),
    username: text({
      label: 'Username',
      help: 'The user of the service.',
      max: 254,
      required: true,
      visibleWhen: withUser,
    }),
    password: secret({
      label: 'Password',
      help: 'The password of that user. Use a made-up one; only its length is kept.',
      shape: 'any',
      max: 4096,
      required: true,
      visibleWhen: withUser,
    }),
    validationUrl: text({
      label: 'Validation URL',
      help: 'An address that tells whether username and password are right. It can be left out.',
      max: 2048,
      control: 'url',
      pattern: patterns.https,
      visibleWhen: basic,
    }),
    clientId: text({
      label: 'Client ID',
      help: 'The id the service gave to your app.',
      max: 512,
      required: true,
      visibleWhen: oauth,
    }),
    clientSecret: secret({
      label: 'Client secret',
      help: 'The secret that belongs to the client ID. Use a made-up one; only its length is kept.',
      shape: 'any',
      max: 4096,
      required: true,
      visibleWhen: oauth,
    }),
    tokenUrl: text({
      label: 'Token URL',
      help: 'Where the token is fetched.',
      max: 2048,
      required: true,
      control: 'url',
      pattern: patterns.https,
      visibleWhen: oauth,
    }),
    scope: text({
      label: 'Scope',
      help: 'What the token may be used for, as the service names it.',
      max: 1024,
      required: true,
      visibleWhen: oauth,
    }),
  },
  sample: {
    name: 'Booking API',
    resourceDomain: 'https://api.example.com',
    authenticationType: 'OAUTH2',
    grantType: 'CLIENT_CREDENTIALS',
    username: '',
    password: null,
    validationUrl: '',
    clientId: 'flows',
    clientSecret: 32,
    tokenUrl: 'https://login.example.com/token',
    scope: 'bookings.read',
  },
});
