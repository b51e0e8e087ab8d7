import { expect, it } from 'vitest';
import { parseWorkspacePlace, workspacePlace } from '../features/home/workspace-place.ts';
import { formatPlace, parsePlace } from './place.ts';

it('an address leads back to the place it was made from', () => {
  const places = [
    { screen: 'home', detail: '' },
    { screen: 'home', detail: workspacePlace('a/b #1', 'backups') },
    { screen: 'settings', detail: 'about' },
  ];
  expect(places.map(formatPlace).map(parsePlace)).toEqual(places);
});
it('an address that says nothing, or nonsense, is still a place', () => {
  expect(parsePlace('')).toEqual({ screen: '', detail: '' });
  expect(parsePlace('#home/%')).toEqual({ screen: 'home', detail: '' });
});
it('a pane of Home that is not known shows the details', () => {
  expect(parseWorkspacePlace('w/7/what')).toEqual({ id: '7', side: 'details', task: null });
  expect(parseWorkspacePlace('w/7/rename')).toMatchObject({ side: 'details', task: 'rename' });
  expect(parseWorkspacePlace('new')).toBeNull();
});
