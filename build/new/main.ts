/** `npm run new -- KIND ID`: writes the files a new thing starts with, and says what to do next. */
import { join } from 'node:path';
import { activity } from './activity.kind.ts';
import { call } from './call.kind.ts';
import { check } from './check.kind.ts';
import { type Kind, Project, Refusal } from './kit.ts';
import { lab } from './lab.kind.ts';
import { migration } from './migration.kind.ts';

const kinds: readonly Kind[] = [activity, call, check, lab, migration];

const [kindId, id, ...rest] = process.argv.slice(2);
const kind = kinds.find(candidate => candidate.id === kindId);
if (!kind || id === undefined || rest.length > 0 || !kind.pattern.test(id)) {
  if (kind && id !== undefined) console.error(`“${id}” is no id for a ${kind.id}: write it like ${kind.example}.`);
  console.error('Usage: npm run new -- KIND ID');
  for (const { id: name, example } of kinds) console.error(`  ${name.padEnd(12)} such as ${example}`);
  // Wrong use: nothing may be written.
  process.exit(2);
}
const project = new Project(process.env.FLOWLAB_ROOT ?? join(import.meta.dirname, '../..'));
try {
  const next = kind.start(project, id);
  for (const file of project.touched) console.log(`wrote  ${file}`);
  for (const line of next) console.log(`next   ${line}`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
