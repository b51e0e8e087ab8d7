import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { references } from '../base/fields/references.ts';
import { accessChoices, active, description, namedCharacters, systemDefault, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

const access = (label: string) =>
  choice({ label, help: 'Which of them a person with this profile sees.', choices: accessChoices, initial: 'ALL' });
const listed = (label: string, to: string, by: string) =>
  references({
    label,
    help: 'The ones a person with this profile sees.',
    to,
    max: 500,
    required: true,
    visibleWhen: { field: by, is: ['SPECIFIC'] },
  });
const module = (label: string) =>
  choice({
    label,
    help: 'Whether the module is hidden, shown, or open for changes.',
    choices: { NONE: 'None', VIEW: 'View', EDIT: 'Edit' },
    initial: 'NONE',
    visibleWhen: { field: 'accessAllModules', is: ['SPECIFIC'] },
  });
const feature = (label: string, help: string) =>
  boolean({ label, help, visibleWhen: { field: 'routingStrategyModule', is: ['VIEW', 'EDIT'] } });

export const userProfile = defineEntity({
  id: 'user-profile',
  title: 'User profile',
  plural: 'User profiles',
  menu: 'provisioning',
  summary: 'What a person may see and change in the portal.',
  nameFields: ['name'],
  removal: 'two-step',
  source: 'Public API, UserProfileDTO',
  fields: {
    name: uniqueName({ help: 'No two user profiles have the same name.', characters: namedCharacters.userProfile }),
    description: description(),
    profileType: choice({
      label: 'Profile type',
      help: 'The kind of person this profile is for.',
      initial: 'STANDARD_AGENT',
      choices: {
        ADMINISTRATOR: 'Administrator',
        ADMINISTRATOR_ONLY: 'Administrator only',
        SUPERVISOR: 'Supervisor',
        PREMIUM_AGENT: 'Premium agent',
        STANDARD_AGENT: 'Standard agent',
        ANALYZER_ADMINISTRATOR: 'Analyzer administrator',
        ANALYZER_SUPERVISOR: 'Analyzer supervisor',
        ANALYZER_USER: 'Analyzer user',
      },
    }),
    accessAllModules: choice({
      label: 'Modules',
      help: 'Which modules of the portal are open.',
      choices: accessChoices,
      initial: 'NONE',
    }),
    provisioningModule: module('Provisioning'),
    routingStrategyModule: module('Routing Strategy'),
    manageMediaFiles: feature('Manage media files', 'Allows uploading and deleting audio files.'),
    manageCallFlowScripts: feature('Manage flows', 'Allows making and publishing flows.'),
    accessAllEntryPoints: access('Entry points'),
    entryPoints: listed('Chosen entry points', 'entry-point', 'accessAllEntryPoints'),
    accessAllSites: access('Sites'),
    sites: listed('Chosen sites', 'site', 'accessAllSites'),
    accessAllQueues: access('Queues'),
    queues: listed('Chosen queues', 'queue', 'accessAllQueues'),
    accessAllTeams: access('Teams'),
    teams: listed('Chosen teams', 'team', 'accessAllTeams'),
    active: active(),
    systemDefault: systemDefault(),
  },
  sample: {
    name: 'Desk lead',
    description: '',
    profileType: 'SUPERVISOR',
    accessAllModules: 'NONE',
    provisioningModule: 'NONE',
    routingStrategyModule: 'NONE',
    manageMediaFiles: false,
    manageCallFlowScripts: false,
    accessAllEntryPoints: 'ALL',
    entryPoints: [],
    accessAllSites: 'ALL',
    sites: [],
    accessAllQueues: 'ALL',
    queues: [],
    accessAllTeams: 'ALL',
    teams: [],
    active: true,
    systemDefault: false,
  },
});
