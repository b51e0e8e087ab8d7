import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChainedEvent, chainStart, checkChain, type EventContent, eventHash, sealed } from './event-chain.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const content = fc.record<Omit<EventContent, 'seq'>>({
  at: fc.constant('2026-03-01T09:30:00.000Z'),
  actor: fc.string(),
  label: fc.string({ unit: 'binary' }),
  subject: fc.string(),
  revision: fc.nat(),
  undoes: fc.option(fc.nat()),
  changes: fc.json(),
  salt: fc.option(fc.constant('0123456789abcdef0123456789abcdef')),
});

function chain(contents: readonly Omit<EventContent, 'seq'>[]): ChainedEvent[] {
  const events: ChainedEvent[] = [];
  contents.forEach((rest, index) => {
    const event = { ...rest, seq: index + 1 };
    const previous = events.at(-1)?.hash ?? chainStart;
    events.push({ ...event, previous, hash: eventHash(sha256, previous, event) });
  });
  return events;
}
const endOf = (events: readonly ChainedEvent[]) => ({ length: events.length, hash: events.at(-1)?.hash ?? chainStart });

test('every chain that was written holds', () => {
  fc.assert(
    fc.property(fc.array(content, { maxLength: 12 }), contents => {
      const events = chain(contents);
      expect(checkChain(sha256, events, endOf(events))).toEqual({ events: events.length, problems: [] });
    }),
    { numRuns: 60 },
  );
});

test('one member changed anywhere is one finding, at that event', () => {
  const member = fc.constantFrom<keyof ChainedEvent>('at', 'actor', 'label', 'subject', 'changes', 'previous', 'hash');
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 8 }), fc.nat(), member, (contents, pick, name) => {
      const events = chain(contents);
      const at = pick % events.length;
      const forged = events.map((event, index) => (index === at ? { ...event, [name]: `${event[name]}.` } : event));
      expect(checkChain(sha256, forged, endOf(events)).problems.map(({ seq }) => seq)).toEqual([at + 1]);
    }),
    { numRuns: 120 },
  );
});

test('one event left out is missed', () => {
  fc.assert(
    fc.property(fc.array(content, { minLength: 2, maxLength: 8 }), fc.nat(), (contents, pick) => {
      const events = chain(contents);
      const without = events.filter((_, index) => index !== pick % events.length);
      expect(checkChain(sha256, without, endOf(events)).problems.map(({ code }) => code)).toContain('chain-missing');
    }),
    { numRuns: 60 },
  );
});

test('events without their words hold in the chain, and tell when one was changed all the same', () => {
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 8 }), fc.nat(), (contents, pick) => {
      const events = chain(contents);
      const bare = events.map(event => sealed(sha256, event) ?? event);
      expect(checkChain(sha256, bare, endOf(events)).problems).toEqual([]);
      expect(
        bare.filter((event, index) => events[index]!.salt !== null && ('label' in event || 'changes' in event)),
      ).toEqual([]);
      const at = pick % events.length;
      const forged = bare.map((event, index) => (index === at ? { ...event, subject: `${event.subject}.` } : event));
      expect(checkChain(sha256, forged, endOf(events)).problems.map(({ seq }) => seq)).toEqual([at + 1]);
    }),
    { numRuns: 60 },
  );
});
