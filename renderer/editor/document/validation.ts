/** Keeps the problems of a flow up to date while validation is on: after each edit, in the time the window has left. */
import { useEffect } from 'react';
import type { TenantSnapshot } from '../../../shared/checks/check.ts';
import { lookAhead, problemsOf } from '../../../shared/checks/engine.ts';
import { useEditor, useFlow } from './use-session.tsx';

/** Edits that follow each other faster are checked together. */
const restMs = 120;
/** A slice of looking into nodes: as long as the window has nothing else to do, and this much on a busy one, in ms. */
const leastMs = 4;
const latestMs = 100;

export function useValidation(isOn: boolean, tenant: TenantSnapshot | null): void {
  const { problems, flowId } = useEditor();
  const document = useFlow(state => state.document);
  useEffect(() => {
    if (!isOn || !tenant) {
      problems.set(null);
      return;
    }
    let idle = 0;
    const look = (deadline: IdleDeadline) => {
      const until = performance.now() + Math.max(leastMs, deadline.timeRemaining());
      if (lookAhead(document, tenant, () => performance.now() < until))
        problems.set(problemsOf(document, tenant, { flowId }));
      else idle = requestIdleCallback(look, { timeout: latestMs });
    };
    const timer = setTimeout(() => {
      idle = requestIdleCallback(look, { timeout: latestMs });
    }, restMs);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [isOn, tenant, document, problems, flowId]);
}
