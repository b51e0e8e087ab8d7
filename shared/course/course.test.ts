import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpEntryOf } from '../help/pages.ts';
import { contested } from './contested.ts';
import { coursePageOf, coursePages } from './pages.ts';
import { question } from './question.ts';
import { courseQuestions, questionsOn, reviewQuestionIds } from './questions.ts';
import { type TopicId, topics } from './topics.ts';

const topicIds = Object.keys(topics) as TopicId[];
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

describe('the course as a whole', () => {
  test('every topic has one page, and at least one question on what that page tells', () => {
    expect(repeated(coursePages.flatMap(({ covers }) => covers))).toEqual([]);
    expect(coursePages.flatMap(({ covers }) => covers).sort()).toEqual([...topicIds].sort());
    const asked = new Set(courseQuestions.flatMap(({ covers }) => covers));
    expect(topicIds.filter(id => !asked.has(id))).toEqual([]);
  });

  test('objectives come first, the review last', () => {
    expect(coursePages[0]?.id).toBe('objectives');
    expect(coursePages.at(-1)?.id).toBe('review');
    expect(reviewQuestionIds.filter(id => !questionsOn('review').some(each => each.id === id))).toEqual([]);
  });

  test('every place where the course contradicts itself is named on a page, and asked nowhere', () => {
    const noted = new Set(coursePages.flatMap(({ notes = [] }) => notes.map(({ on }) => on)));
    expect(Object.keys(contested).filter(id => !noted.has(id as keyof typeof contested))).toEqual([]);
    for (const each of courseQuestions)
      for (const [id, point] of Object.entries(contested))
        if ('asked' in point) expect(point.asked.test(each.text), `${each.id} asks about ${id}`).toBe(false);
  });

  test('there are sixty questions and more, of all five kinds', () => {
    const kinds = courseQuestions.map(({ kind }) => kind);
    expect(courseQuestions.length).toBeGreaterThanOrEqual(60);
    for (const kind of ['single', 'several', 'true-false', 'order', 'match'] as const)
      expect(kinds.filter(each => each === kind).length, kind).toBeGreaterThanOrEqual(7);
    const truths = courseQuestions.flatMap(each => (each.kind === 'true-false' ? [each.right] : []));
    expect(new Set(truths).size).toBe(2);
  });
});

describe.each(coursePages.map(page => [page.id, page] as const))('the page %s', (_, page) => {
  test('is short, and says its idea first', () => {
    const words = page.body.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(120);
    expect(words).toBeLessThanOrEqual(360);
    expect(page.lead).toMatch(/^[A-Z“0-9].{20,}[.?]$/);
    expect(`${page.lead} ${page.body}`).not.toMatch(/!(?!=)|\bplease\b|oops/i);
  });

  test('has links that all lead somewhere', () => {
    const links = [...page.body.matchAll(/\]\(([^)]+)\)/g)].map(match => match[1] ?? '');
    const screens = ['#flows', '#audio', '#call', '#expressions', '#expressions/jsonpath'];
    for (const link of links) {
      const [screen, ...rest] = link.split('/');
      const isThere =
        screen === '#course'
          ? coursePageOf(rest.join('/')) !== null
          : screen === '#help'
            ? helpEntryOf(rest.join('/')) !== null
            : screens.includes(link);
      expect(isThere, link).toBe(true);
    }
  });

  test('has a question', () => {
    expect(questionsOn(page.id).length).toBeGreaterThan(0);
  });
});

test('every page is led to from another one', () => {
  const bodies = coursePages.map(({ id, body }) => [id, body] as const);
  const alone = coursePages.filter(
    ({ id }) => !bodies.some(([from, body]) => from !== id && body.includes(`#course/${id})`)),
  );
  // They are reached from the list, in which every page stands; the others also from a text.
  expect(alone.map(({ id }) => id).length).toBeLessThan(coursePages.length / 2);
});

describe.each(courseQuestions.map(each => [each.id, each] as const))('the question %s', (id, each) => {
  test('is a question by the schema, with a page and a reason', () => {
    expect(question.parse(each)).toEqual(each);
    expect(coursePageOf(each.page)?.id).toBe(each.page);
    expect(courseQuestions.filter(other => other.id === id)).toHaveLength(1);
    expect(each.covers.length).toBeGreaterThan(0);
  });

  test('says of every wrong option why it is wrong', () => {
    if (each.kind !== 'single' && each.kind !== 'several') return;
    const wrong = each.options.filter(option => ![each.right].flat().includes(option.id));
    expect(wrong.filter(({ why }) => why === undefined).map(({ text }) => text)).toEqual([]);
  });
});

const cases = process.env.FLOWLAB_CASES ?? join(import.meta.dirname, '..', '..', '..', 'shared');
const material = join(cases, 'course', 'course-material.txt');
/** A run of so many words in common is a sentence taken over. */
const run = 8;

test.runIf(existsSync(material))('no sentence of the course stands in our text', () => {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runsOf = (text: string) => {
    const words = wordsOf(text);
    return words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' '));
  };
  const theirs = new Set(runsOf(readFileSync(material, 'utf8')));
  expect(theirs.size).toBeGreaterThan(2_000);
  const ours = coursePages.flatMap(page => [page.lead, page.body, ...(page.notes ?? []).map(({ text }) => text)]);
  const asked = courseQuestions
    .filter(({ id }) => !reviewQuestionIds.includes(id))
    .flatMap(each => [each.text, each.why, ...('options' in each ? each.options.map(({ text }) => text) : [])]);
  expect([...ours, ...asked].flatMap(runsOf).filter(words => theirs.has(words))).toEqual([]);
});
