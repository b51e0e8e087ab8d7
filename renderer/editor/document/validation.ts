/** Keeps the problems of a flow up to date while validation is on: after each edit, when the window has time. */
import { useEffect } from 'react';
import type { TenantSnapshot } from '../../../shared/checks/check.ts';
import { problemsOf } from '../../../shared/checks/engine.ts';
import { useEditor, useFlow } from './use-session.tsx';

/** Edits that follow each other faster are checked together. */
const restMs = 120;

export function useValidation(isOn: boolean, tenant: TenantSnapshot | null): void {
  const { problems, flowId } = useEditor();
  const document = useFlow(state => state.document);
  useEffect(() => {
    if (!isOn || !tenant) {
      problems.set(null);
      return;
    }
    const timer = setTimeout(() => problems.set(problemsOf(document, tenant, { flowId })), restMs);
    return () => clearTimeout(timer);
  }, [isOn, tenant, document, problems, flowId]);
}
