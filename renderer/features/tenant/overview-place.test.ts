import { expect, it } from 'vitest';
import { parsePlace } from '../../kit/place.ts';
import { type OverviewPlace, overviewHref, parseOverview } from './overview-place.ts';

const site = { entity: 'site', id: 'of' } as const;
const team = { entity: 'team', id: 'team-1' } as const;

it.each<OverviewPlace>([
  { overview: 'picture', of: null, at: null },
  { overview: 'picture', of: site, at: null },
  { overview: 'picture', of: null, at: team },
  { overview: 'calendar', of: site, at: team },
])('an overview is found again by its address: %j', place => {
  expect(parseOverview(parsePlace(overviewHref(place)).detail)).toEqual(place);
});
it('the address of a list or of nothing is none of an overview', () => {
  for (const detail of ['', 'site', 'site/new', 'queue/of/x']) expect(parseOverview(detail)).toBeNull();
  expect(parseOverview('picture/of/nonsense/x')).toEqual({ overview: 'picture', of: null, at: null });
});
