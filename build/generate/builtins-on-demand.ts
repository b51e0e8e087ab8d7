/**
 * In built code of Node, `import { x } from 'node:fs'` becomes `process.getBuiltinModule('node:fs')`. An import of one of
 * Node's own modules asks for everything it exports, and with that loads dozens of others behind it (a third of a short
 * command's time); asked for this way, only what is used is loaded. Node 20.16 and newer have it.
 */
import type { Plugin } from 'vite';

const named = /^import \{([^}]*)\} from "(node:[^"]+)";$/gm;
const whole = /^import (?:\* as )?(\w+) from "(node:[^"]+)";$/gm;

export const onDemand = (code: string): string =>
  code
    .replace(named, (_, names: string, id: string) => `const {${names.replaceAll(' as ', ': ')}} = ${builtin(id)};`)
    .replace(whole, (_, name: string, id: string) => `const ${name} = ${builtin(id)};`);
const builtin = (id: string): string => `process.getBuiltinModule("${id}")`;

export const builtinsOnDemand = (): Plugin => ({ name: 'builtins-on-demand', renderChunk: code => onDemand(code) });
