import { expect, firstWindow, launch, logOf, test } from './harness.ts';
import { createWorkspace, goTo, message, pane, row, status } from './steps.ts';

test('the palette finds a command by its words and runs it', async ({ window }) => {
  await expect(window.getByRole('heading', { name: 'Start with a workspace' })).toBeVisible();
  await window.keyboard.press('Control+k');
  await window.getByRole('dialog').getByRole('combobox').fill('dark');
  await window.keyboard.press('Enter');
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(window.getByRole('dialog')).toHaveCount(0);
});

test('the keyboard map opens with ?, not while typing, and not when single keys are off', async ({ window }) => {
  await expect(window.getByRole('heading', { name: 'Start with a workspace' })).toBeVisible();
  await window.keyboard.press('?');
  const map = window.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(map).toBeVisible();
  await map.getByRole('searchbox').fill('palette');
  await expect(map.getByText('No shortcut matches')).toBeVisible();
  await map.getByRole('searchbox').fill('search or run');
  await expect(map.getByText('Search or run a command')).toBeVisible();
  await map.getByRole('button', { name: 'Close' }).click();

  await goTo(window, 'home/new');
  await window.getByRole('textbox', { name: 'Name' }).press('?');
  await expect(map).toHaveCount(0);

  await goTo(window, 'settings');
  await window.getByText('Single-key shortcuts').click();
  await window.getByRole('main').focus();
  await window.keyboard.press('?');
  await expect(map).toHaveCount(0);
  await window.keyboard.press('Control+/');
  await expect(map).toBeVisible();
});

test('theme, text size and the pane’s width are kept over a restart', async ({ dataFolder }) => {
  const app = await launch(dataFolder);
  const window = await firstWindow(app);
  await createWorkspace(window, 'Acme');
  await goTo(window, 'settings');
  await window.getByText('Dark', { exact: true }).click();
  await window.getByText('150 %').click();
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(window.locator('html')).toHaveCSS('font-size', '24px');
  await goTo(window, 'home/new');
  const splitter = window.getByRole('separator', { name: 'Width of the details pane' });
  await splitter.focus();
  await splitter.press('ArrowLeft');
  await splitter.press('ArrowLeft');
  await expect(splitter).toHaveAttribute('aria-valuenow', '392');
  await app.close();

  const again = await launch(dataFolder);
  const reopened = await firstWindow(again);
  await expect(reopened.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(reopened.locator('html')).toHaveCSS('font-size', '24px');
  await expect(reopened.getByRole('button', { name: 'Workspace: Acme' })).toBeVisible();
  await goTo(reopened, 'home/new');
  await expect(reopened.getByRole('separator')).toHaveAttribute('aria-valuenow', '392');
  await again.close();
});

test('the theme of the system is followed until one is chosen', async ({ window }) => {
  const background = () => window.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await window.emulateMedia({ colorScheme: 'dark' });
  expect(await background()).toBe('rgb(18, 21, 27)');
  await window.emulateMedia({ colorScheme: 'light' });
  expect(await background()).toBe('rgb(246, 247, 249)');
});

test('the application menu is made of the commands and runs them', async ({ app, window }) => {
  await expect(window.getByRole('heading', { name: 'Start with a workspace' })).toBeVisible();
  const click = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
  await expect
    .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('workspace.close')?.enabled))
    .toBe(false);
  await click('go.settings');
  await expect(window.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await click('app.about');
  await expect(window.getByText('Data folder')).toBeVisible();
});

test('About lists whose work is inside, and shows each licence', async ({ window }) => {
  await goTo(window, 'settings/about');
  await window.getByRole('searchbox', { name: 'Search licences' }).fill('react-dom');
  await window.getByRole('row', { name: 'react-dom', exact: true }).click();
  await expect(window.getByRole('dialog', { name: /^react-dom/ })).toContainText('MIT License');
  // Of a worker of the page, which is an output of its own.
  await window.keyboard.press('Escape');
  await window.getByRole('searchbox', { name: 'Search licences' }).fill('elkjs');
  await window.getByRole('row', { name: 'elkjs', exact: true }).click();
  await expect(window.getByRole('dialog', { name: /^elkjs/ })).toContainText('Eclipse Public License');
});

test.describe('a planted fault', () => {
  test.use({ attacks: true });

  test('a bug in a screen keeps the rest of the window and shows the reference of the log', async ({ window }) => {
    await createWorkspace(window, 'Acme');
    await window.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted by a test');
      });
    });
    await expect(message(window, /send the log with reference \S+\./)).toBeVisible();
    await expect(status(window)).toContainText('All saved');
  });

  test('a screen that cannot be drawn says so with the reference of the log, and can be shown again', async ({
    window,
    dataFolder,
  }) => {
    await createWorkspace(window, 'Acme');
    await goTo(window, 'settings');
    await expect(window.getByRole('heading', { name: 'Settings' })).toBeVisible();
    // What Home draws its times with breaks while it is being drawn.
    await window.evaluate(() => {
      const { prototype } = Intl.DateTimeFormat;
      const whole = Object.getOwnPropertyDescriptor(prototype, 'format')!;
      Object.assign(self, { mend: () => Object.defineProperty(prototype, 'format', whole) });
      Object.defineProperty(prototype, 'format', {
        configurable: true,
        get() {
          throw new Error('planted in a screen');
        },
      });
    });
    await goTo(window, 'home');
    const trouble = window.getByRole('main').getByRole('alert');
    await expect(trouble).toContainText(/send the log with reference \S+/);
    const bug = logOf(dataFolder).find(entry => entry.level === 'bug' && entry.message.includes('planted in a screen'));
    expect(bug).toBeDefined();
    await expect(window.getByRole('link', { name: 'Settings' })).toBeVisible();
    await window.evaluate(() => (self as unknown as { mend(): void }).mend());
    await trouble.getByRole('button', { name: 'Show it again' }).click();
    await expect(window.getByRole('region', { name: 'Open workspace' })).toContainText('Acme');
  });
});

test('everything on Home can be done without the mouse', async ({ window }) => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await window.keyboard.press(key);
  };
  await expect(window.getByRole('heading', { name: 'Start with a workspace' })).toBeVisible();
  await press('Control+n');
  await expect(window.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await window.keyboard.type('By keyboard');
  await press('Enter');
  await expect(row(window, 'By keyboard')).toBeVisible();

  // The first stop of the window skips to the main area.
  await window.getByRole('searchbox', { name: 'Search workspaces' }).focus();
  await press('Tab');
  await expect(window.locator('[role=row]:focus, [role=rowheader]:focus')).toHaveCount(1);
  await press('Enter');
  await expect(pane(window).getByRole('heading', { name: 'By keyboard' })).toBeFocused();
  await press('Escape');
  await expect(pane(window)).toBeHidden();
  await expect(window.locator('[role=row]:focus, [role=rowheader]:focus')).toHaveCount(1);

  // Messages are an area too, as long as there are any.
  await expect(message(window, /was created/)).toHaveCount(0, { timeout: 15_000 });
  await press('F6');
  await expect(window.locator('header :focus')).toHaveCount(1);
  await press('F6');
  await expect(window.getByRole('link', { name: 'Home' })).toBeFocused();
  await press('Control+,');
  await expect(window.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await press('Alt+ArrowLeft');
  await expect(row(window, 'By keyboard')).toBeVisible();
});

test('keys work while a message is shown', async ({ window }) => {
  await createWorkspace(window, 'Acme');
  await window.getByRole('button', { name: 'Back up' }).click();
  await expect(message(window, /was backed up/)).toBeVisible();
  await window.keyboard.press('ControlOrMeta+K');
  await expect(window.getByRole('combobox')).toBeVisible();
});
