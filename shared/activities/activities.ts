/** Every activity, in the order of the palette; only a list. */
import type { AnyActivity } from './activity.ts';
import { advancedQueueInformation } from './advanced-queue-information.activity.ts';
import { agentAnswered } from './agent-answered.activity.ts';
import { agentDisconnected } from './agent-disconnected.activity.ts';
import { agentOffered } from './agent-offered.activity.ts';
import { blindTransfer } from './blind-transfer.activity.ts';
import { breRequest } from './bre-request.activity.ts';
import { bridgedTransfer } from './bridged-transfer.activity.ts';
import { businessHours } from './business-hours.activity.ts';
import { callback } from './callback.activity.ts';
import { callbackFailed } from './callback-failed.activity.ts';
import { caseActivity } from './case.activity.ts';
import { collectDigits } from './collect-digits.activity.ts';
import { condition } from './condition.activity.ts';
import { contactAniUpdated } from './contact-ani-updated.activity.ts';
import { contactReservationStarted } from './contact-reservation-started.activity.ts';
import { disconnectContact } from './disconnect-contact.activity.ts';
import { endFlow } from './end-flow.activity.ts';
import { endSubflow } from './end-subflow.activity.ts';
import { escalateCallDistributionGroup } from './escalate-call-distribution-group.activity.ts';
import { feedback } from './feedback.activity.ts';
import { feedbackV2 } from './feedback-v2.activity.ts';
import { functionActivity } from './function.activity.ts';
import { getQueueInfo } from './get-queue-info.activity.ts';
import { goTo } from './go-to.activity.ts';
import { httpRequest } from './http-request.activity.ts';
import { menu } from './menu.activity.ts';
import { newPhoneContact } from './new-phone-contact.activity.ts';
import { onGlobalError } from './on-global-error.activity.ts';
import { outboundCampaignCallResult } from './outbound-campaign-call-result.activity.ts';
import { parse } from './parse.activity.ts';
import { percentAllocation } from './percent-allocation.activity.ts';
import { phoneContactEnded } from './phone-contact-ended.activity.ts';
import { playMessage } from './play-message.activity.ts';
import { playMusic } from './play-music.activity.ts';
import { preDial } from './pre-dial.activity.ts';
import { queueContact } from './queue-contact.activity.ts';
import { queueToAgent } from './queue-to-agent.activity.ts';
import { record } from './record.activity.ts';
import { recordingControl } from './recording-control.activity.ts';
import { screenPop } from './screen-pop.activity.ts';
import { setCallerId } from './set-caller-id.activity.ts';
import { setContactPriority } from './set-contact-priority.activity.ts';
import { setVariable } from './set-variable.activity.ts';
import { startMediaStream } from './start-media-stream.activity.ts';
import { startSubflow } from './start-subflow.activity.ts';
import { subflow } from './subflow.activity.ts';
import { virtualAgent } from './virtual-agent.activity.ts';
import { virtualAgentV2 } from './virtual-agent-v2.activity.ts';
import { wait } from './wait.activity.ts';

export const activities = {
  'disconnect-contact': disconnectContact,
  'virtual-agent': virtualAgent,
  'virtual-agent-v2': virtualAgentV2,
  'blind-transfer': blindTransfer,
  'bridged-transfer': bridgedTransfer,
  'play-message': playMessage,
  'collect-digits': collectDigits,
  'play-music': playMusic,
  feedback: feedback,
  'feedback-v2': feedbackV2,
  'get-queue-info': getQueueInfo,
  'advanced-queue-information': advancedQueueInformation,
  callback: callback,
  'screen-pop': screenPop,
  'queue-contact': queueContact,
  'queue-to-agent': queueToAgent,
  'escalate-call-distribution-group': escalateCallDistributionGroup,
  'set-contact-priority': setContactPriority,
  menu: menu,
  record: record,
  'recording-control': recordingControl,
  'start-media-stream': startMediaStream,
  'set-caller-id': setCallerId,
  'bre-request': breRequest,
  condition: condition,
  case: caseActivity,
  'go-to': goTo,
  'http-request': httpRequest,
  parse: parse,
  'set-variable': setVariable,
  'business-hours': businessHours,
  'percent-allocation': percentAllocation,
  wait: wait,
  function: functionActivity,
  subflow: subflow,
  'end-flow': endFlow,
  'end-subflow': endSubflow,
  'new-phone-contact': newPhoneContact,
  'start-subflow': startSubflow,
  'agent-answered': agentAnswered,
  'agent-disconnected': agentDisconnected,
  'phone-contact-ended': phoneContactEnded,
  'on-global-error': onGlobalError,
  'agent-offered': agentOffered,
  'pre-dial': preDial,
  'outbound-campaign-call-result': outboundCampaignCallResult,
  'callback-failed': callbackFailed,
  'contact-ani-updated': contactAniUpdated,
  'contact-reservation-started': contactReservationStarted,
} as const;

export type ActivityId = keyof typeof activities;
export const activityList: readonly AnyActivity[] = Object.values(activities);

export const activityOf = (id: string): AnyActivity | null =>
  Object.hasOwn(activities, id) ? activities[id as ActivityId] : null;
