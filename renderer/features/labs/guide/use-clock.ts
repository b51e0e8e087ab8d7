import { useEffect, useState } from 'react';

const lookMs = 5_000;

/** Milliseconds since 1970, looked at every few seconds: enough for a clock of minutes. */
export function useClock(isRunning: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), lookMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
