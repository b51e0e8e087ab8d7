import { useState } from 'react';

/** What was read last of the same thing goes on being shown while it is read anew, such as for the next minute. */
export const useKept = <T>(of: string | null, value: T | undefined): T | undefined => {
  const [kept, setKept] = useState({ of, value });
  if (value !== undefined && (kept.value !== value || kept.of !== of)) setKept({ of, value });
  return value ?? (kept.of === of ? kept.value : undefined);
};
