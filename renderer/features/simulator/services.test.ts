import { expect, it } from 'vitest';
import { emptyAnswer, emptyHttp, rowsOf, servicesOf } from './services.ts';
import { emptySetup, scriptOf, setupOf } from './setup.ts';

const now = new Date('2026-05-04T10:00:00Z');
const crm = {
  ...emptyHttp,
  method: 'GET',
  url: ' https://crm.example.com/* ',
  headers: 'Content-Type: application/json\nX-Trace: a:b',
  body: '{"name": "Rui"}',
  delay: '0,4',
  times: '2',
};

it('rows are the answers of the script, before those that were written as JSON', () => {
  const made = scriptOf(
    {
      ...emptySetup,
      dial: 'draft:f',
      http: [crm, { ...emptyHttp, url: '*', failure: 'unreachable', status: 'x' }],
      answers: [{ node: 'Bot', outcome: 'Escalated', output: '{"LastIntent": "refund"}' }],
      more: '{"http": [{"url": "z", "status": 404}], "variables": {"Language": "pt"}}',
    },
    now,
  );
  expect(made).toMatchObject({
    ok: true,
    value: {
      http: [
        {
          method: 'GET',
          url: 'https://crm.example.com/*',
          status: 200,
          headers: { 'Content-Type': 'application/json', 'X-Trace': 'a:b' },
          body: { name: 'Rui' },
          delaySeconds: 0.4,
          times: 2,
        },
        { url: '*', status: 0 },
        { url: 'z', status: 404 },
      ],
      answers: [{ node: 'Bot', outcome: 'Escalated', output: { LastIntent: 'refund' } }],
      variables: { Language: 'pt' },
    },
  });
});

it('what is wrong with a row names the row', () => {
  const wrong = { ...emptyHttp, url: ' ', status: '99', headers: 'nonsense', delay: 'soon', times: '0' };
  const { problems, http, answers } = servicesOf({ http: [crm, wrong], answers: [emptyAnswer] });
  expect([http.length, answers.length]).toEqual([1, 0]);
  expect(problems.map(({ line, field }) => [line, field])).toEqual([
    ...Array.from({ length: 5 }, () => [0, 'Web answer 2']),
    [0, 'Answer 1'],
  ]);
  expect(scriptOf({ ...emptySetup, http: [wrong] }, now).ok).toBe(false);
});

it('a script that is kept fills the form, and the form makes the same script again', () => {
  const setup = { ...emptySetup, dial: 'published:f', date: '2026-05-04', time: '08:30', http: [crm] };
  const more = '{"seed": 9, "caller": [{"press": "1"}], "variables": {"A": 1}}';
  const first = scriptOf({ ...setup, more, answers: [{ node: 'Bot', outcome: 'x', output: '"12"' }] }, now);
  if (!first.ok) throw new Error('it is valid');
  const again = setupOf({ target: { kind: 'flow', id: 'f', draft: false }, script: first.value });
  expect(again).toMatchObject({ dial: 'published:f', date: '2026-05-04', time: '08:30' });
  expect(scriptOf(again, now)).toEqual(first);
  expect(rowsOf(first.value).answers).toEqual([{ node: 'Bot', outcome: 'x', output: '"12"' }]);
});
