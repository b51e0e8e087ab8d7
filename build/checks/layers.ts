/**
 * Who may import whom: the table of the house, as data. First match wins; a folder may always import itself.
 * Type imports count: a type that crosses a border is a border crossed.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** `node:` means every Node built-in, `npm:x` the package x and its sub-paths, a folder everything below it. */
export const layers: readonly (readonly [folder: string, may: readonly string[]])[] = [
  ['shared/base', ['npm:zod']],
  ['shared/ipc', ['shared', 'npm:zod']],
  ['shared/audio/wasm', []],
  ['shared/audio', ['shared/base', 'npm:wavefile', 'npm:zod']],
  ['shared/expression', ['shared/base']],
  ['shared/data', ['shared/base', 'npm:yaml', 'npm:smol-toml', 'npm:@rgrove/parse-xml']],
  ['electron/preload.ts', ['shared/ipc', 'shared/base', 'npm:electron']],
  ['electron/db', ['shared', 'node:', 'npm:better-sqlite3']],
  ['electron/services/bounded-zip.ts', ['node:', 'npm:fflate']],
  ['electron/services', ['shared', 'electron/db', 'assets', 'node:', 'npm:electron']],
  ['electron/ipc', ['shared', 'electron/services', 'electron/db', 'assets', 'node:', 'npm:electron']],
  ['electron/window', ['shared', 'electron/services', 'electron/ipc', 'assets', 'node:', 'npm:electron']],
  ['electron/cli', ['shared', 'electron/services', 'electron/db', 'assets', 'node:']],
  ['electron', ['shared', 'electron', 'assets', 'package.json', 'node:', 'npm:electron', 'npm:zod']],
  [
    'renderer/ui/code-field',
    [
      'renderer/ui',
      ...view(),
      'npm:@codemirror/autocomplete',
      'npm:@codemirror/commands',
      'npm:@codemirror/state',
      'npm:@codemirror/view',
    ],
  ],
  ['renderer/ui', ['shared/base', ...view(), 'npm:@tanstack/react-table', 'npm:@tanstack/react-virtual']],
  ['renderer/kit/expression', ['shared', 'renderer/ui', 'renderer/kit', ...view()]],
  ['renderer/kit/drawing', ['shared', 'renderer/kit', ...view()]],
  ['renderer/kit/form', ['shared', 'renderer/ui', 'renderer/kit', ...view()]],
  ['renderer/kit/question', ['shared', 'renderer/ui', ...view()]],
  ['renderer/kit/markdown', [...view(), 'npm:react-markdown']],
  [
    'renderer/kit',
    ['shared/base', 'shared/ipc', 'assets', 'renderer/ui', ...view(), 'npm:react-dom', 'npm:@tanstack/react-query'],
  ],
  [
    'renderer/editor/canvas',
    ['shared', 'renderer/ui', 'renderer/kit', 'renderer/editor', ...view(), 'npm:@xyflow/react'],
  ],
  ['renderer/editor/layout', ['shared', 'renderer/ui', 'renderer/kit', 'renderer/editor', 'npm:elkjs']],
  ['renderer/editor', ['shared', 'renderer/ui', 'renderer/kit', ...view(), 'npm:mutative']],
  ['renderer/activities', ['shared', 'renderer/ui', 'renderer/kit', 'renderer/editor', ...view()]],
  ['renderer/features/audio', [...feature(), 'npm:wavesurfer.js']],
  ['renderer/features', feature()],
  [
    'renderer/app',
    ['shared', 'assets', 'renderer', ...view(), 'npm:cmdk', 'npm:react-dom', 'npm:@tanstack/react-query'],
  ],
  [
    'renderer',
    [
      'shared',
      'assets',
      'renderer',
      ...view(),
      'npm:react-dom',
      'npm:@tanstack/react-query',
      'npm:@fontsource-variable/inter',
      'npm:@fontsource-variable/jetbrains-mono',
    ],
  ],
  ['shared/drawing', ['shared/base', 'npm:zod']],
  ['shared/flow', ['shared', 'npm:zod', 'npm:mutative']],
  ['shared', ['shared', 'npm:zod']],
  ['labs', ['shared']],
  ['build', ['*']],
];

function view(): string[] {
  return ['npm:react', 'npm:react-aria-components', 'npm:lucide-react'];
}
function feature(): string[] {
  return [
    'shared',
    'assets',
    'renderer/ui',
    'renderer/editor',
    'renderer/activities',
    'renderer/kit',
    ...view(),
    'npm:@tanstack/react-query',
    'npm:@tanstack/react-table',
    'npm:@tanstack/react-virtual',
  ];
}

export interface Breach {
  readonly file: string;
  readonly imports: string;
  readonly message: string;
}

/** Looks at one source file, named relative to the root with forward slashes, and names each import its folder may not have. */
export function breachesOf(file: string, source: string): Breach[] {
  const rule = layers.find(([folder]) => within(file, folder));
  if (!rule)
    return [{ file, imports: '', message: `${file} lies in no folder of the layer table (build/checks/layers.ts).` }];
  const [folder, may] = rule;
  return importsOf(file, source).flatMap(specifier => {
    const target = targetOf(file, specifier);
    if (allowed(target, folder, may) && !crossesFeatures(file, target)) return [];
    const message = `${file} may not import ${specifier}. ${folder} may import: ${[folder, ...may].join(', ')}.`;
    return [{ file, imports: specifier, message }];
  });
}

/** Every module specifier of a file: static, dynamic with a literal, re-exports, and `import type`. */
export function importsOf(file: string, source: string): string[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const literal = (start: number, end: number) => /^['"](.*)['"]$/s.exec(source.slice(start, end).trim())?.[1];
  return [
    ...module.staticImports.map(entry => entry.moduleRequest.value),
    ...module.staticExports.flatMap(entry =>
      entry.entries.flatMap(e => (e.moduleRequest ? [e.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.flatMap(entry => literal(entry.moduleRequest.start, entry.moduleRequest.end) ?? []),
  ];
}

function targetOf(file: string, specifier: string): string {
  const path = specifier.split('?')[0] ?? specifier;
  if (path.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), path));
  if (path.startsWith('node:')) return 'node:';
  const [first = '', second = ''] = path.split('/');
  return `npm:${first.startsWith('@') ? `${first}/${second}` : first}`;
}

function allowed(target: string, folder: string, may: readonly string[]): boolean {
  if (may.includes('*')) return true;
  return target.startsWith('npm:') || target === 'node:'
    ? may.includes(target)
    : [folder, ...may].some(entry => within(target, entry));
}

/** Features meet only through the one file each gives to the others. */
function crossesFeatures(file: string, target: string): boolean {
  const own = /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
  const other = /^renderer\/features\/([^/]+)\/(.*)$/.exec(target);
  return own !== undefined && other !== null && other[1] !== own && other[2] !== 'api.ts';
}

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

export function checkLayers(root: string, files: readonly string[]): { modules: number; breaches: Breach[] } {
  const breaches = files.flatMap(file => breachesOf(file, readFileSync(join(root, file), 'utf8')));
  return { modules: files.length, breaches };
}
