/** Every rule between objects, general ones first; only a list. */
import { codeType } from './code-type.rule.ts';
import { defaultCode } from './default-code.rule.ts';
import { entryPointOutbound } from './entry-point-outbound.rule.ts';
import { exceptionDates } from './exception-dates.rule.ts';
import { immutable } from './immutable.rule.ts';
import { lastTeam } from './last-team.rule.ts';
import { limit } from './limit.rule.ts';
import { multimediaChannels } from './multimedia-channels.rule.ts';
import { outdialDefault } from './outdial-default.rule.ts';
import { queueGroups } from './queue-groups.rule.ts';
import { references } from './references.rule.ts';
import { removal } from './removal.rule.ts';
import { reportableVariables } from './reportable-variables.rule.ts';
import type { Rule } from './rule.ts';
import { shifts } from './shifts.rule.ts';
import { skillLimits } from './skill-limits.rule.ts';
import { skillValueUsed } from './skill-value-used.rule.ts';
import { skillValues } from './skill-values.rule.ts';
import { strategyCurrent } from './strategy-current.rule.ts';
import { strategyEmail } from './strategy-email.rule.ts';
import { strategyOverlap } from './strategy-overlap.rule.ts';
import { strategyTimes } from './strategy-times.rule.ts';
import { systemDefault } from './system-default.rule.ts';
import { unique } from './unique.rule.ts';
import { userSite } from './user-site.rule.ts';
import { variableValue } from './variable-value.rule.ts';

export const rules: readonly Rule[] = [
  references,
  unique,
  immutable,
  limit,
  systemDefault,
  removal,
  codeType,
  defaultCode,
  entryPointOutbound,
  exceptionDates,
  lastTeam,
  multimediaChannels,
  outdialDefault,
  queueGroups,
  reportableVariables,
  shifts,
  skillLimits,
  skillValueUsed,
  skillValues,
  strategyCurrent,
  strategyEmail,
  strategyOverlap,
  strategyTimes,
  userSite,
  variableValue,
];
