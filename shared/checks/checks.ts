/** Every check, in the order problems are grouped; only a list. */

import { activityNotHere } from './activity-not-here.check.ts';
import { brokenLink } from './broken-link.check.ts';
import { callbackBeforeQueueing } from './callback-before-queueing.check.ts';
import { callbackNotDisconnected } from './callback-not-disconnected.check.ts';
import { caseWithoutBranch } from './case-without-branch.check.ts';
import type { Check } from './check.ts';
import { danglingReference } from './dangling-reference.check.ts';
import { descriptionMissing } from './description-missing.check.ts';
import { desktopLabelMissing } from './desktop-label-missing.check.ts';
import { digitsMinOverMax } from './digits-min-over-max.check.ts';
import { duplicateLabel } from './duplicate-label.check.ts';
import { errorOutcomeOpen } from './error-outcome-open.check.ts';
import { eventOutputElsewhere } from './event-output-elsewhere.check.ts';
import { expressionNotWrapped } from './expression-not-wrapped.check.ts';
import { expressionSyntax } from './expression-syntax.check.ts';
import { goToCircle } from './go-to-circle.check.ts';
import { goToUnpublished } from './go-to-unpublished.check.ts';
import { httpAfterQueueing } from './http-after-queueing.check.ts';
import { invalidLabel } from './invalid-label.check.ts';
import { invalidSetting } from './invalid-setting.check.ts';
import { loopWithoutWait } from './loop-without-wait.check.ts';
import { mainFlowNeverEnds } from './main-flow-never-ends.check.ts';
import { largeFlow } from './many-nodes.check.ts';
import { menuDigitTwice } from './menu-digit-twice.check.ts';
import { menuWithoutBranch } from './menu-without-branch.check.ts';
import { messageOnlyLoop } from './message-only-loop.check.ts';
import { missingRequiredField } from './missing-required-field.check.ts';
import { neverEqual } from './never-equal.check.ts';
import { newerThanTheEra } from './newer-than-the-era.check.ts';
import { noTerminatingActivity } from './no-terminating-activity.check.ts';
import { nodeNotReachable } from './node-not-reachable.check.ts';
import { notWhileQueued } from './not-while-queued.check.ts';
import { outcomeLinkedTwice } from './outcome-linked-twice.check.ts';
import { outcomeNotLinked } from './outcome-not-linked.check.ts';
import { pathExpression } from './path-expression.check.ts';
import { promptMissing } from './prompt-missing.check.ts';
import { secureVariableShown } from './secure-variable-shown.check.ts';
import { speechWithoutConnector } from './speech-without-connector.check.ts';
import { startRules } from './start-rules.check.ts';
import { terminatingLeadsOn } from './terminating-leads-on.check.ts';
import { unknownActivity } from './unknown-activity.check.ts';
import { unknownName } from './unknown-name.check.ts';
import { unknownVariable } from './unknown-variable.check.ts';
import { unusedEventHandler } from './unused-event-handler.check.ts';
import { valueOfWrongType } from './value-of-wrong-type.check.ts';
import { variableDefault } from './variable-default.check.ts';
import { variableLimits } from './variable-limits.check.ts';
import { variableNameTwice } from './variable-name-twice.check.ts';
import { variableNameUnreadable } from './variable-name-unreadable.check.ts';
import { variableNeverRead } from './variable-never-read.check.ts';
import { variableNeverSet } from './variable-never-set.check.ts';
import { wrongArguments } from './wrong-arguments.check.ts';
import { wrongKindOfFlow } from './wrong-kind-of-flow.check.ts';
import { wrongType } from './wrong-type.check.ts';

export const checks: readonly Check[] = [
  missingRequiredField,
  promptMissing,
  menuWithoutBranch,
  menuDigitTwice,
  caseWithoutBranch,
  digitsMinOverMax,
  speechWithoutConnector,
  invalidSetting,
  danglingReference,
  expressionSyntax,
  expressionNotWrapped,
  unknownVariable,
  eventOutputElsewhere,
  unknownName,
  wrongArguments,
  wrongType,
  neverEqual,
  valueOfWrongType,
  pathExpression,
  startRules,
  outcomeNotLinked,
  noTerminatingActivity,
  mainFlowNeverEnds,
  terminatingLeadsOn,
  outcomeLinkedTwice,
  brokenLink,
  nodeNotReachable,
  errorOutcomeOpen,
  duplicateLabel,
  invalidLabel,
  activityNotHere,
  newerThanTheEra,
  unknownActivity,
  unusedEventHandler,
  messageOnlyLoop,
  loopWithoutWait,
  httpAfterQueueing,
  callbackBeforeQueueing,
  callbackNotDisconnected,
  notWhileQueued,
  goToUnpublished,
  wrongKindOfFlow,
  goToCircle,
  variableNameTwice,
  variableNameUnreadable,
  variableDefault,
  variableNeverRead,
  variableNeverSet,
  secureVariableShown,
  desktopLabelMissing,
  variableLimits,
  largeFlow,
  descriptionMissing,
];
