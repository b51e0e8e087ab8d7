/** Visits every screen of the real app and keeps a picture of each in `out/tour/`, light and dark: `npm run tour`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstWindow, launch } from './harness.ts';

const folder = join(import.meta.dirname, '..', '..', 'out', 'tour');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const dataFolder = mkdtempSync(join(tmpdir(), 'flowlab-tour-'));
const app = await launch(dataFolder);
try {
  const window = await firstWindow(app);
  const rail = window.getByRole('navigation', { name: 'Screens' }).getByRole('link');
  await rail.first().waitFor();
  let number = 0;
  for (const link of await rail.all()) {
    const title = (await link.textContent())?.trim() || `screen-${number + 1}`;
    await link.click();
    await window.locator('[aria-current="page"]', { hasText: title }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const name = `${String(++number).padStart(2, '0')}-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${colorScheme}.png`;
      await window.screenshot({ path: join(folder, name) });
      console.log(`  ${join('out', 'tour', name)}`);
    }
  }
  console.log(`${number} pictures in ${folder}`);
} finally {
  await app.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
