/**
 * A build plugin: writes the name, version, licence and licence text of every package that went into a bundle to
 * `out/licences/<output>.json`, which the About page shows. What is not bundled is not listed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

export function licences(output: string, ...more: readonly string[]): Plugin {
  const folders = new Set(more);
  return {
    name: 'flow-lab:licences',
    moduleParsed({ id }) {
      const folder = packageOf(id);
      if (folder) folders.add(folder);
    },
    // Not when it is written: what the page's workers are made of is handed to the page's own output.
    generateBundle() {
      const list = [...folders].sort().map(describe);
      mkdirSync('out/licences', { recursive: true });
      writeFileSync(`out/licences/${output}.json`, JSON.stringify(list));
    },
  };
}

/** The folder of the package a module lies in, or null for our own code. */
export function packageOf(module: string): string | null {
  const inside = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'));
  return inside?.[1] && existsSync(join(inside[1], 'package.json')) ? inside[1] : null;
}

export function describe(folder: string) {
  const {
    name,
    version,
    license = 'see text',
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : `${name} is published under ${license}.`;
  return { name, version, licence: license, text };
}

/** A package that ships with the app without being bundled, such as the runtime itself. */
export const shipped = (name: string): string => dirname(join('node_modules', name, 'package.json'));
