/** Puts the labs beside the built code, content as it is: the app and the command line read them from there. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Of a lab's folder: tests and whatever else lies there stay behind. */
const isContent = (file: string): boolean =>
  /^(?:lab\.json|guide\.md)$/.test(file) || /^mistakes[\\/][^\\/]+\.json$/.test(file);

export function labs(from = 'labs', to = 'out/labs'): Plugin {
  return {
    name: 'flow-lab:labs',
    writeBundle() {
      rmSync(to, { recursive: true, force: true });
      mkdirSync(to, { recursive: true });
      for (const lab of readdirSync(from).filter(name => existsSync(join(from, name, 'lab.json'))))
        for (const file of readdirSync(join(from, lab), { recursive: true, encoding: 'utf8' }).filter(isContent)) {
          mkdirSync(join(to, lab, dirname(file)), { recursive: true });
          cpSync(join(from, lab, file), join(to, lab, dirname(file), basename(file)));
        }
    },
  };
}
