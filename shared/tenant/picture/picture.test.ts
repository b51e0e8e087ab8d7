import { describe, expect, it } from 'vitest';
import { lightPalette as palette } from '../../drawing/light.ts';
import { svgOf } from '../../drawing/svg.ts';
import { fitted } from '../../drawing/text.ts';
import { sampleTenant } from '../sample.ts';
import { shipped } from '../shipped.ts';
import { type TenantContent, viewOf } from '../view.ts';
import { pictureOf } from './contents.ts';
import { type Layout, layoutOf, type Rect } from './layout.ts';
import { beside, connected } from './paths.ts';
import { isBare, mostBoxes, type PictureContents, type PictureQuery, pictureFile } from './picture.ts';
import { pictureShapes } from './shapes.ts';

/** A Monday at noon in Lisbon, within the sample's open hours. */
const noon = '2026-05-04T11:00:00.000Z';
const night = '2026-05-04T23:30:00.000Z';
const measure = (text: string, size: number) => [...text].length * size * 0.55;

const sample = (at = noon) => pictureOf(viewOf(sampleTenant), { focus: null, at });
const boxes = ({ columns }: PictureContents) => columns.flat().flatMap(section => section.boxes);
const keys = (contents: PictureContents) => boxes(contents).map(({ key }) => key);
const marked = (contents: PictureContents) =>
  boxes(contents)
    .filter(({ mark }) => mark === 'Current')
    .map(({ id }) => id);
const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** 300 sites with ten teams each and 2,000 queues over them. */
function large(): TenantContent {
  const site = sampleTenant.site?.[0];
  const team = sampleTenant.team?.find(({ id }) => id === 'team-bookings');
  const queue = sampleTenant.queue?.[0];
  if (!site || !team || !queue) throw new Error('the sample has none');
  const count = (n: number) => Array.from({ length: n }, (_, index) => index);
  return {
    ...sampleTenant,
    site: count(300).map(n => ({ ...site, id: `site-${n}`, name: `Site ${n}` })),
    team: count(3_000).map(n => ({ ...team, id: `team-${n}`, name: `Team ${n}`, siteId: `site-${n % 300}` })),
    user: [],
    queue: count(2_000).map(n => ({
      ...queue,
      id: `queue-${n}`,
      name: `Queue ${n}`,
      callDistributionGroups: [{ duration: 0, teamIds: [`team-${(n * 7) % 3_000}`] }],
    })),
  };
}

describe('the contents of the picture', () => {
  it('has a box for each object of the sample and a link for each reference between them', () => {
    const contents = sample();
    for (const key of ['entry-point/entry-main', 'flow/flow-draft', 'queue/queue-bookings', 'site/site-toronto'])
      expect(keys(contents)).toContain(key);
    expect(contents.links).toContainEqual({ from: 'queue/queue-bookings', row: 1, to: 'team/team-night' });
    expect(contents.links).toContainEqual({ from: 'team/team-night', row: null, to: 'site/site-toronto' });
    expect(contents.links).toContainEqual({
      from: 'routing-strategy/strategy-open',
      row: null,
      to: 'flow/flow-starter',
    });
    for (const { from, to } of contents.links) for (const end of [from, to]) expect(keys(contents)).toContain(end);
  });
  it('shows the groups of a queue with their seconds, and the numbers of an entry point', () => {
    const of = (key: string) => boxes(sample()).find(box => box.key === key);
    expect(of('queue/queue-bookings')?.rows).toEqual([
      { label: '0 s', text: 'Bookings, Changes' },
      { label: '60 s', text: 'Night desk' },
      { label: '180 s', text: 'Airport partner' },
    ]);
    expect(of('entry-point/entry-main')?.rows).toEqual([{ label: '', text: '+351210000100' }]);
    expect(of('routing-strategy/strategy-open')?.notes).toEqual(['Mon–Fri 09:00–18:00']);
    expect(of('team/team-bookings')?.notes).toEqual(['Agent based, 2 agents']);
  });
  it('marks the strategy that is Current at the moment', () => {
    expect(marked(sample(noon))).toEqual(['strategy-open', 'strategy-toronto']);
    expect(marked(sample(night))).toEqual(['strategy-closed', 'strategy-toronto']);
  });
  it('marks the strategy whose copy runs, and shows the copy only when that strategy is gone', () => {
    const strategies = sampleTenant['routing-strategy'] ?? [];
    const open = strategies.find(({ id }) => id === 'strategy-open');
    if (!open) throw new Error('the sample has none');
    const copy = {
      ...open,
      id: 'copy',
      name: 'Current-Open',
      status: 'CURRENT' as const,
      snapshotOfId: open.id,
      currentSince: '2026-05-04T09:00:00.000Z',
    };
    const drawn = (rows: typeof strategies) =>
      pictureOf(viewOf({ ...sampleTenant, 'routing-strategy': rows }), { focus: null, at: noon });
    expect(keys(drawn([...strategies, copy]))).not.toContain('routing-strategy/copy');
    expect(marked(drawn([...strategies, copy]))).toContain('strategy-open');
    const alone = drawn([...strategies.filter(({ id }) => id !== open.id), copy]);
    expect(marked(alone)).toContain('copy');
  });
  it('is bare while nothing but what came with the tenant is there', () => {
    expect(isBare(pictureOf(viewOf(shipped), { focus: null, at: noon }))).toBe(true);
    expect(isBare(sample())).toBe(false);
  });
  it('is limited to what one object is connected with', () => {
    const around = (entity: 'site' | 'entry-point' | 'queue' | 'flow', id: string) =>
      keys(pictureOf(viewOf(sampleTenant), { focus: { entity, id }, at: noon }));
    expect(around('entry-point', 'entry-toronto')).toEqual([
      'entry-point/entry-toronto',
      'routing-strategy/strategy-toronto',
      'flow/flow-starter',
    ]);
    expect(around('site', 'site-toronto')).toEqual(
      expect.arrayContaining(['site/site-toronto', 'team/team-night', 'queue/queue-bookings']),
    );
    expect(around('site', 'site-toronto')).not.toContain('team/team-bookings');
    expect(around('queue', 'queue-senior')).toEqual(expect.arrayContaining(['team/team-bookings', 'site/site-lisbon']));
    expect(around('queue', 'queue-senior')).not.toContain('team/team-night');
    expect(around('flow', 'flow-closed')).toEqual([
      'entry-point/entry-main',
      'routing-strategy/strategy-closed',
      'flow/flow-closed',
    ]);
  });
  it('leads from a flow to the queues it sends contacts to, and from a team back to the entry point', () => {
    const queuesOf = (flowId: string) => (flowId === 'flow-starter' ? ['queue-bookings', 'queue-gone'] : []);
    const drawn = (focus: PictureQuery['focus']) => pictureOf(viewOf(sampleTenant), { focus, at: noon }, queuesOf);
    expect(drawn(null).links).toContainEqual({ from: 'flow/flow-starter', row: null, to: 'queue/queue-bookings' });
    const down = keys(drawn({ entity: 'entry-point', id: 'entry-toronto' }));
    expect(down).toEqual(expect.arrayContaining(['queue/queue-bookings', 'team/team-night', 'site/site-toronto']));
    expect(down).not.toContain('queue/queue-senior');
    expect(keys(drawn({ entity: 'team', id: 'team-night' }))).toContain('entry-point/entry-toronto');
  });
  it('shows everything again when the object it was limited to is gone', () => {
    const gone = pictureOf(viewOf(sampleTenant), { focus: { entity: 'site', id: 'gone' }, at: noon });
    expect(gone.focus).toBeNull();
    expect(keys(gone)).toEqual(keys(sample()));
  });
  it('holds a limited number of boxes of a large tenant and says how many more there are', () => {
    const contents = pictureOf(viewOf(large()), { focus: null, at: noon });
    const section = (kind: string) => contents.columns.flat().find(one => one.kind === kind);
    expect(section('queue')).toMatchObject({ total: 2_000 });
    expect(section('queue')?.boxes).toHaveLength(mostBoxes);
    expect(section('team')?.total).toBe(3_000);
    // The teams that are shown are those of the queues that are shown.
    expect(contents.links.filter(({ from }) => from.startsWith('queue/'))).toHaveLength(mostBoxes);
    const layout = layoutOf(contents);
    expect(layout.stands.find(({ kind }) => kind === 'queue')?.more).toBe(2_000 - mostBoxes);
  });
});

describe('the layout', () => {
  const both: [string, Layout][] = [
    ['sample', layoutOf(sample())],
    ['large', layoutOf(pictureOf(viewOf(large()), { focus: null, at: noon }))],
  ];
  it.each(both)('lays nothing over anything else and everything inside the picture (%s)', (_, layout) => {
    const rects: Rect[] = [...layout.boxes, ...layout.stands];
    rects.forEach((a, index) => {
      for (const b of rects.slice(index + 1)) expect(overlap(a, b)).toBe(false);
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.y).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(layout.width);
      expect(a.y + a.height).toBeLessThanOrEqual(layout.height);
    });
  });
  it('gives the same picture for the same contents', () => {
    expect(layoutOf(sample())).toEqual(layoutOf(sample()));
  });
  it('invites to build what a column has none of, but no profiles', () => {
    const bare = layoutOf(pictureOf(viewOf(shipped), { focus: null, at: noon }));
    expect(bare.stands.map(({ kind, more }) => [kind, more])).toEqual([
      ['entry-point', 0],
      ['routing-strategy', 0],
      ['flow', 0],
      ['queue', 0],
      ['team', 0],
      ['site', 0],
    ]);
  });
  it('has no empty columns in what one object is connected with', () => {
    const around = layoutOf(
      pictureOf(viewOf(sampleTenant), { focus: { entity: 'entry-point', id: 'entry-main' }, at: noon }),
    );
    expect(around.stands).toEqual([]);
    expect(around.headings.map(({ kind }) => kind)).toEqual(['entry-point', 'routing-strategy', 'flow']);
    expect(around.width).toBeLessThan(layoutOf(sample()).width);
  });
  it('keeps the teams of a site beside each other', () => {
    const layout = layoutOf(sample());
    const y = (key: string) => layout.boxes.find(({ box }) => box.key === key)?.y ?? Number.NaN;
    const teams = layout.boxes.filter(({ box }) => box.entity === 'team').sort((a, b) => a.y - b.y);
    const toronto = teams.flatMap(({ box }, index) => (/toronto|night/.test(box.id) ? [index] : []));
    expect(toronto).toHaveLength(2);
    expect((toronto[1] ?? 0) - (toronto[0] ?? 0)).toBe(1);
    expect(y('team/team-night')).toBeGreaterThan(0);
  });
  it('cuts a long name with an ellipsis, between letters', () => {
    expect(fitted('Bookings', 1_000, 13, 600, measure)).toBe('Bookings');
    const short = fitted('🇵🇹 a very long name of a queue', 60, 13, 600, measure);
    expect(short).toMatch(/…$/);
    expect(measure(short, 13)).toBeLessThanOrEqual(60);
  });
});

describe('ways through the picture', () => {
  const layout = layoutOf(sample());
  it('light up the whole way through a box, and nothing beside it', () => {
    const { boxes: on } = connected(layout.lines, 'team/team-night');
    expect(on).toContain('queue/queue-bookings');
    expect(on).toContain('site/site-toronto');
    expect(on).not.toContain('team/team-bookings');
    expect(on).not.toContain('queue/queue-senior');
  });
  it('follow a link to the right and back, and stay in the column up and down', () => {
    expect(beside(layout, 'entry-point/entry-toronto', 'right')).toBe('routing-strategy/strategy-toronto');
    expect(beside(layout, 'routing-strategy/strategy-toronto', 'left')).toBe('entry-point/entry-toronto');
    expect(beside(layout, 'routing-strategy/strategy-toronto', 'right')).toBe('flow/flow-starter');
    const up = beside(layout, 'queue/queue-senior', 'up') ?? beside(layout, 'queue/queue-senior', 'down');
    expect(up).toBe('queue/queue-bookings');
    expect(beside(layout, 'nothing/here', 'up')).toBeNull();
  });
  it('cross a gap that no link bridges', () => {
    expect(beside(layout, 'flow/flow-draft', 'right')).toMatch(/^queue\//);
    expect(beside(layout, 'entry-point/entry-main', 'left')).toBeNull();
  });
});

describe('the picture as a file', () => {
  const draw = (contents: PictureContents) => {
    const layout = layoutOf(contents);
    return svgOf(
      layout,
      pictureShapes(layout, ({ more }) => `${more} more`, measure),
      'A & B',
      palette,
    );
  };
  it('is an SVG without script, style or address, which main accepts', () => {
    const svg = draw(sample());
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+"/);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|<style|href|url\(/);
    expect(svg).toContain('Current</text>');
    expect(pictureFile.safeParse({ format: 'svg', content: svg }).success).toBe(true);
  });
  it('writes names as text, whatever they hold', () => {
    const queue = sampleTenant.queue?.[0];
    if (!queue) throw new Error('the sample has none');
    const named = { ...queue, name: '<a>&"\u0001\ud800' };
    const svg = draw(pictureOf(viewOf({ ...sampleTenant, queue: [named] }), { focus: null, at: noon }));
    expect(svg).toContain('>&lt;a&gt;&amp;&quot;</text>');
    for (const sign of ['\u0001', '\ud800']) expect(svg).not.toContain(sign);
  });
  it('leaves out the invitations, but says what is not shown', () => {
    const bare = pictureOf(viewOf(shipped), { focus: null, at: noon });
    expect(draw(bare)).not.toContain('<rect x');
    expect(draw(pictureOf(viewOf(large()), { focus: null, at: noon }))).toContain('1960 more');
  });
  it('is refused by main when it is not what it says', () => {
    expect(pictureFile.safeParse({ format: 'svg', content: '<html>' }).success).toBe(false);
    expect(pictureFile.safeParse({ format: 'png', content: new Uint8Array([1, 2, 3, 4]) }).success).toBe(false);
    expect(
      pictureFile.safeParse({ format: 'png', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) })
        .success,
    ).toBe(true);
  });
});
