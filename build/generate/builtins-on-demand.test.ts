import { expect, test } from 'vitest';
import { onDemand } from './builtins-on-demand.ts';

test('Imports of Node’s own modules are asked for, name by name, and others stay imports', () => {
  const code = [
    'import { join, sep as s } from "node:path";',
    'import fs from "node:fs";',
    'import * as os from "node:os";',
    'import { app } from "electron";',
    'const text = \'import { x } from "node:fs";\';',
  ].join('\n');
  expect(onDemand(code).split('\n')).toEqual([
    'const { join, sep: s } = process.getBuiltinModule("node:path");',
    'const fs = process.getBuiltinModule("node:fs");',
    'const os = process.getBuiltinModule("node:os");',
    'import { app } from "electron";',
    'const text = \'import { x } from "node:fs";\';',
  ]);
});
