import { expect, it } from 'vitest';
import { readScript } from './script.ts';

it('what is wrong with a script is said in plain words, each with its line and field', () => {
  const read = readScript(`{
  "start": "2026-05-04T10:00:00Z",
  "seed": "five",
  "caller": [
    { "press": "1" },
    { "pres": "2" }
  ],
  "agents": [{ "name": "Ana", "team": 7, "from": 0 }],
  "variables": [],
  "seeds": 1
}`);
  expect(read.ok ? [] : read.error.map(({ line, field, message }) => `${line} ${field}: ${message}`)).toEqual([
    '3 seed: A number is expected.',
    '6 caller.1: A step of the caller is {"press": "1"}, {"digits": "1234#"}, {"say": "…"}, {"wait": 12} or {"hangup": true}; keys are 0 to 9, A to D, * and #.',
    '8 agents.0.team: A text in quotes is expected.',
    '8 agents.0.handleSeconds: It is missing: a number is expected.',
    '9 variables: An object in braces is expected.',
    '10 seeds: There is no field called "seeds".',
  ]);
});
