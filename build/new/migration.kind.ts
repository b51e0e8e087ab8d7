import { camel, type Kind } from './kit.ts';

const folder = 'electron/db/migrations';

export const migration: Kind = {
  id: 'migration',
  example: 'queue-wait',
  pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  start(project, id) {
    const list = `${folder}/all.ts`;
    const numbers = [...project.read(list).matchAll(/'\.\/(\d{4})-/g)].map(match => Number(match[1]));
    const version = (Math.floor(Math.max(0, ...numbers) / 10) + 1) * 10;
    const file = `${String(version).padStart(4, '0')}-${id}`;
    const name = camel(id);
    project.add(
      `${folder}/${file}.ts`,
      `import type { Migration } from '../migrate.ts';

/** Why this step is needed, and what it does to what is already there. */
export const ${name}: Migration = {
  version: ${version},
  name: '${id}',
  up(db) {
    db.exec(\`
      CREATE TABLE ${id.replaceAll('-', '_')} (
        id INTEGER PRIMARY KEY
      ) STRICT;
    \`);
  },
};
`,
    );
    project.add(
      `${folder}/${file}.test.ts`,
      `import { expect, test } from 'vitest';
import { connect } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { ${name} } from './${file}.ts';
import { migrations } from './all.ts';

test('step ${version} leaves what was there before as it was', () => {
  // given
  const db = connect(':memory:');
  migrate(db, migrations.filter(step => step.version < ${version}), () => {});
  const before = db.prepare('SELECT name FROM sqlite_schema ORDER BY name').pluck().all();
  // when
  migrate(db, migrations.filter(step => step.version <= ${name}.version), () => {});
  // then
  const after = db.prepare('SELECT name FROM sqlite_schema ORDER BY name').pluck().all();
  expect(after).toEqual(expect.arrayContaining(before));
  db.close();
});
`,
    );
    project.edit(
      list,
      /(import \{[^\n]*from '\.\/\d{4}-[^\n]*\n)(?!import \{[^\n]*from '\.\/)/,
      found => `${found}import { ${name} } from './${file}.ts';\n`,
    );
    project.edit(
      list,
      /= \[([^\]]*)\];/,
      (_, items) =>
        `= [${[
          ...items
            .split(',')
            .map(item => item.trim())
            .filter(Boolean),
          name,
        ].join(', ')}];`,
    );
    return [`Write the step in ${folder}/${file}.ts`, 'Say in its test what it must not lose', 'npm run check'];
  },
};
