import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, formatTotal, plus } from './counts.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flowlab-counts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the total', () => {
  it('adds what passed and what failed', () => {
    expect(formatTotal(plus({ passed: 2, failed: 0 }, { passed: 1, failed: 3 }))).toBe('3 passed, 3 failed');
  });
  it('counts a unit test file that could not be loaded as one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    ];
    expect(countVitest(report({ numPassedTests: 1, numFailedTests: 1, testResults }), 1)).toEqual({
      passed: 1,
      failed: 2,
    });
  });
  it('counts an end-to-end test that held only when repeated, and an error outside any test, as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1 };
    expect(countPlaywright(report({ stats, errors: [{}] }), 1)).toEqual({ passed: 5, failed: 3 });
  });
  it('counts a runner that wrote no report, or ended badly with every test held, as one failure', () => {
    expect(countVitest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
    const stats = { expected: 5, unexpected: 0, flaky: 0 };
    expect(countPlaywright(report({ stats, errors: [] }), 1)).toEqual({ passed: 5, failed: 1 });
    expect(countPlaywright(report({ stats, errors: [] }), 0)).toEqual({ passed: 5, failed: 0 });
  });
});
