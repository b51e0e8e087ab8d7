import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../shared/checks/engine.ts';
import { problemNews, problemsInWords } from './problem-words.ts';

const problem = (message: string, severity: Problem['severity'] = 'error'): Problem => ({
  code: message,
  title: '',
  severity,
  node: 'a',
  variable: null,
  field: null,
  message,
  why: '',
  how: '',
  fix: null,
});

describe('problems in words', () => {
  it('counts the problems of a node and reads the first three', () => {
    expect(problemsInWords([])).toBe('');
    expect(problemsInWords([problem('No queue.')])).toBe('1 problem. Error: No queue.');
    const many = ['A.', 'B.', 'C.', 'D.'].map(message => problem(message, 'recommendation'));
    expect(problemsInWords(many)).toBe(
      '4 problems. Recommendation: A. Recommendation: B. Recommendation: C. and 1 more.',
    );
  });

  it('counts all when checking begins, and says nothing where an edit changed nothing', () => {
    expect(problemNews(null, [])).toBe('Validation: no problems.');
    expect(problemNews(null, [problem('A.')])).toBe('Validation: 1 error, 0 recommendations.');
    expect(problemNews([problem('A.')], [problem('A.')])).toBe('');
  });

  it('names a problem that appears, counts several, and says what is gone', () => {
    expect(problemNews([], [problem('A.')])).toBe('Error: A. Now 1 error, 0 recommendations.');
    expect(problemNews([problem('A.')], [])).toBe('1 problem gone. Now no problems.');
    expect(problemNews([problem('A.')], [problem('B.'), problem('C.', 'recommendation')])).toBe(
      '2 new problems. 1 problem gone. Now 1 error, 1 recommendation.',
    );
  });
});
