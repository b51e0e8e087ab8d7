/**
 * Lives in `resources/app` of the fallback runtime, whose own default app is missing. Like that one it starts the app
 * folder given as first argument that is no option (`electron . --flag`), under that folder's name and version, so one
 * cached runtime serves every checkout. Awaiting the import keeps `ready` back until the app's own code has run.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find(argument => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('Usage: electron APP_FOLDER [options]\n');
  process.exit(2);
}
const root = resolve(folder);
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
app.setAppPath(root);
await import(pathToFileURL(join(root, about.main)).href);
