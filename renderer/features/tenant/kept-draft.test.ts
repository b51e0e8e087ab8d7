import { beforeEach, expect, it } from 'vitest';
import { entities } from '../../../shared/tenant/entities.ts';
import { keptDraft } from './kept-draft.ts';

let texts: Map<string, string>;
const storage = {
  getItem: (key: string) => texts.get(key) ?? null,
  setItem: (key: string, value: string) => void texts.set(key, value),
  removeItem: (key: string) => void texts.delete(key),
} as Storage;
beforeEach(() => {
  texts = new Map();
});

const { fields, sample } = entities.site;
const opened = { values: sample, revision: 4 };
const draftOf = (name: string) => keptDraft(storage, fields, name);

it('gives back what was typed, with the revision it was begun on, until it is dropped', () => {
  draftOf('w/site/a').keep(opened, { ...sample, name: 'Porto' });
  expect(draftOf('w/site/b').recover(opened)).toBeNull();
  expect(draftOf('w/site/a').recover({ ...opened, revision: 9 })).toEqual({
    draft: { ...sample, name: 'Porto' },
    revision: 4,
  });
  draftOf('w/site/a').drop();
  expect(draftOf('w/site/a').recover(opened)).toBeNull();
});

it('gives back nothing where the object holds the same by now', () => {
  draftOf('w/site/a').keep(opened, { ...sample, name: 'Porto' });
  expect(draftOf('w/site/a').recover({ values: { ...sample, name: 'Porto' }, revision: 5 })).toBeNull();
});

it('does not put what was typed into a new object into a copy of one', () => {
  draftOf('w/site/new').keep({ values: sample, revision: null }, { ...sample, name: 'Porto' });
  expect(draftOf('w/site/new').recover({ values: { ...sample, name: 'Copy' }, revision: null })).toBeNull();
  expect(draftOf('w/site/new').recover({ values: sample, revision: null })?.draft.name).toBe('Porto');
});

it('never writes a secret down', () => {
  const connector = entities['google-connector'];
  const [secret] = Object.entries(connector.fields).find(([, field]) => field.kind === 'secret')!;
  const draft = keptDraft(storage, connector.fields, 'w/google-connector/a');
  const values = { ...connector.sample, [secret]: 20 };
  draft.keep({ values, revision: 1 }, { ...values, name: 'Other', [secret]: { text: 'hush-hush' } });
  expect([...texts.values()].join()).not.toContain('hush-hush');
  expect(draft.recover({ values, revision: 1 })?.draft).toEqual({ ...values, name: 'Other' });
});

it('takes no damaged text for a draft', () => {
  for (const text of ['{', '7', '{"draft":{}}', '[]', 'null']) {
    texts.set('flow-lab.draft.w/site/a', text);
    expect(draftOf('w/site/a').recover(opened), text).toBeNull();
  }
});
