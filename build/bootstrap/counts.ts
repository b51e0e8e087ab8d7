/** How many tests held, read from the reports of vitest and Playwright. */
import { existsSync, readFileSync } from 'node:fs';

export interface Count {
  passed: number;
  failed: number;
}

export const plus = (a: Count, b: Count): Count => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

export const formatTotal = ({ passed, failed }: Count): string => `${passed} passed, ${failed} failed`;

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

/** A file that could not even be loaded has no tests to count and is one failure. */
export function countVitest(report: string, exitCode: number): Count {
  const found = read<VitestReport>(report);
  if (found === null) return { passed: 0, failed: 1 };
  const broken = found.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  );
  return failing({ passed: found.numPassedTests, failed: found.numFailedTests + broken.length }, exitCode);
}

/** A test that only passed when it was repeated did not hold. */
export function countPlaywright(report: string, exitCode: number): Count {
  const found = read<PlaywrightReport>(report);
  if (found === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = found.stats;
  return failing({ passed: expected, failed: unexpected + flaky + found.errors.length }, exitCode);
}

/** A runner that ends badly for a reason that is in no test (it crashed, an error came after the end) is one failure. */
function failing(count: Count, exitCode: number): Count {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function read<T>(file: string): T | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}
