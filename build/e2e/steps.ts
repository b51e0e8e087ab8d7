/** What the journeys have in common, in the words of a person using the window. */
import { expect, type Page } from '@playwright/test';
import type { OpenWorkspace } from '../../shared/base/workspace.ts';

/** Until the window has heard of it: what is pressed next must not be meant for the screen before. */
export const goTo = (window: Page, place: string): Promise<void> =>
  window.evaluate(
    hash =>
      new Promise<void>(done => {
        const before = location.hash;
        addEventListener('hashchange', () => done(), { once: true });
        location.hash = hash;
        if (location.hash === before) done();
      }),
    `#${place}`,
  );

export async function createWorkspace(window: Page, name: string): Promise<void> {
  await goTo(window, 'home/new');
  await window.getByRole('textbox', { name: 'Name' }).fill(name);
  await window.getByRole('button', { name: 'Create workspace' }).click();
  await expect(window.getByRole('button', { name: `Workspace: ${name}` })).toBeVisible();
}

/** Ready for letters. */
export async function openPalette(window: Page): Promise<void> {
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('dialog', { name: 'Search or run a command' }).getByRole('combobox')).toBeFocused();
}

/** Opens the pane of a workspace by a click on its row. */
export async function showDetails(window: Page, name: string): Promise<void> {
  await row(window, name).getByRole('rowheader').click();
  await expect(pane(window).getByRole('heading', { name, exact: true })).toBeVisible();
}

export const row = (window: Page, name: string) =>
  window.getByRole('grid', { name: 'Workspaces', exact: true }).getByRole('row', { name });
export const pane = (window: Page) => window.getByRole('complementary', { name: 'Details' });
export const status = (window: Page) => window.getByRole('contentinfo');
export const message = (window: Page, text: string | RegExp) =>
  window.getByRole('region', { name: 'Messages' }).getByText(text);

/** The open workspace as main knows it. */
export const openWorkspace = (window: Page): Promise<OpenWorkspace> =>
  window.evaluate(async () => {
    const answer = await self.flowLab.invoke('workspaces.current', []);
    if (!answer.ok || answer.value === null) throw new Error('no workspace is open');
    return answer.value as never;
  });
