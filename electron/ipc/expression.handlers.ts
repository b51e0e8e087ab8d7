import type { Api } from '../../shared/ipc/api.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { ExpressionMemoryService } from '../services/expression-memory.ts';

export const expressionHandlers = (memory: ExpressionMemoryService): Handlers<Api>['expression'] => ({
  recall: scope => memory.recall(scope),
  remember: (scope, value) => memory.remember(scope, value),
});
