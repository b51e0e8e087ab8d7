import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AboutInfo } from '../../shared/base/settings.ts';

type Licence = AboutInfo['licences'][number];

/** The licences of what was bundled, as the build wrote them: one file for each of its outputs. */
export async function readLicences(folder: string): Promise<Licence[]> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.json'));
  const lists = await Promise.all(
    files.map(async name => JSON.parse(await readFile(join(folder, name), 'utf8')) as Licence[]),
  );
  const byName = new Map(lists.flat().map(licence => [`${licence.name}@${licence.version}`, licence]));
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name));
}
