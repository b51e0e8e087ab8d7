import { useMemo } from 'react';
import { settings as schema } from '../../../shared/base/settings.ts';
import { useSettings } from '../settings.ts';
import type { Dialect } from './tasks.ts';

const usual = schema.parse({});

/** How expressions are read, by the person's settings. */
export const useDialect = (): Dialect => {
  const { expressionProfile, expressionEscaping, expressionTrimming } = useSettings() ?? usual;
  return useMemo(
    () => ({ profile: expressionProfile, autoEscaping: expressionEscaping, newLineTrimming: expressionTrimming }),
    [expressionProfile, expressionEscaping, expressionTrimming],
  );
};
