import { expect, it } from 'vitest';
import { midSentence } from './mid-sentence.ts';

it('a title begins small within a sentence, and the names of products and abbreviations stay', () => {
  expect(midSentence('Skill definition')).toBe('skill definition');
  expect(midSentence('Outdial ANI')).toBe('outdial ANI');
  expect(midSentence('Salesforce connectors')).toBe('Salesforce connectors');
  expect(midSentence('Webex Experience Management connector')).toBe('Webex Experience Management connector');
});
