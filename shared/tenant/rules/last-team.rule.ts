import { entities } from '../entities.ts';
import { defineRule } from './rule.ts';

export const lastTeam = defineRule({
  id: 'last-team',
  why: 'A site always has a team; the product makes the first one together with the site.',
  advice: 'Make another team first. To remove the whole site, delete the site: its default team goes with it.',
  entities: ['team'],
  remove({ row, view }) {
    const teams = view.referring('team', 'siteId', row.siteId);
    return teams.length > 1 ? [] : [{ field: '', text: `${row.name} is the only team of its site.` }];
  },
  good: [
    {
      what: 'an inactive team beside others',
      entity: 'team',
      id: 'team-old',
      change: null,
      besides: { team: [old('site-lisbon')] },
    },
  ],
  bad: [
    {
      what: 'the only team of a site',
      entity: 'team',
      id: 'team-old',
      change: null,
      besides: {
        site: [
          {
            id: 'site-new',
            name: 'New',
            description: '',
            multimediaProfileId: 'media-desk',
            active: true,
            systemDefault: false,
          },
        ],
        team: [old('site-new')],
      },
    },
  ],
});

function old(siteId: string) {
  return { ...entities.team.sample, id: 'team-old', name: 'Old', siteId, active: false };
}
