/** What every tenant has from its first day, as in the real product; the first migration of the tenant puts the same rows in. */
import { initialValues } from '../base/fields/record.ts';
import { entities } from './entities.ts';
import type { TenantContent } from './view.ts';

const agentProfile = { ...initialValues(entities['agent-profile'].fields), systemDefault: true };
const userProfile = { ...initialValues(entities['user-profile'].fields), systemDefault: true };
const multimedia = { ...initialValues(entities['multimedia-profile'].fields), systemDefault: true };
const variable = { ...initialValues(entities['global-variable'].fields), systemDefault: true };
const workType = { description: '', active: true, systemDefault: true };
const code = { description: '', defaultCode: true, active: true, systemDefault: false };

export const shipped: TenantContent = {
  'tenant-settings': [{ id: 'tenant', ...initialValues(entities['tenant-settings'].fields) }],
  'multimedia-profile': [
    { ...multimedia, id: 'default-telephony-profile', name: 'Default_Telephony_Profile', telephony: 1 },
    {
      ...multimedia,
      id: 'default-multimedia-profile',
      name: 'Default_Multimedia_Profile',
      telephony: 1,
      chat: 5,
      email: 5,
      social: 5,
    },
  ],
  'work-type': [
    { ...workType, id: 'default-idle-work', name: 'Idle', workTypeCode: 'IDLE_CODE' },
    { ...workType, id: 'default-wrap-up-work', name: 'Wrap-up', workTypeCode: 'WRAP_UP_CODE' },
  ],
  'auxiliary-code': [
    { ...code, id: 'default-idle-code', name: 'Break', workTypeCode: 'IDLE_CODE', workTypeId: 'default-idle-work' },
    {
      ...code,
      id: 'default-wrap-up-code',
      name: 'Done',
      workTypeCode: 'WRAP_UP_CODE',
      workTypeId: 'default-wrap-up-work',
    },
  ],
  'user-profile': [
    {
      ...userProfile,
      id: 'administrator',
      name: 'Administrator',
      profileType: 'ADMINISTRATOR',
      accessAllModules: 'ALL',
    },
    { ...userProfile, id: 'supervisor', name: 'Supervisor', profileType: 'SUPERVISOR' },
    { ...userProfile, id: 'premium-agent', name: 'Premium Agent', profileType: 'PREMIUM_AGENT' },
    { ...userProfile, id: 'standard-agent', name: 'Standard Agent', profileType: 'STANDARD_AGENT' },
  ],
  'agent-profile': [
    { ...agentProfile, id: 'agent-profile', name: 'Agent-Profile' },
    { ...agentProfile, id: 'agent-profile-auto-wrap-up', name: 'Agent-Profile (Auto WrapUp)', autoWrapUp: true },
  ],
  'global-variable': [
    { ...variable, id: 'global-feedback-survey-optin', name: 'Global_FeedbackSurveyOptin' },
    { ...variable, id: 'global-language', name: 'Global_Language', defaultValue: 'en-US' },
    { ...variable, id: 'global-voice-name', name: 'Global_VoiceName', defaultValue: 'Automatic' },
  ],
};
