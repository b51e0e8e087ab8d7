import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A kind of thing `npm run new -- KIND ID` can start. */
export interface Kind {
  readonly id: string;
  /** What an id of it looks like, for the help and for the refusal of others. */
  readonly example: string;
  readonly pattern: RegExp;
  /** Writes the files; answers what to do next, one line each. */
  start(project: Project, id: string): readonly string[];
}

/** A refusal the person can act on; everything else thrown is a bug. */
export class Refusal extends Error {}

/** The checkout, seen by a scaffolder: it only adds, and never overwrites what is there. */
export class Project {
  readonly root: string;
  readonly touched: string[] = [];

  constructor(root: string) {
    this.root = root;
  }

  has(file: string): boolean {
    return existsSync(join(this.root, file));
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  add(file: string, text: string): void {
    if (this.has(file)) throw new Refusal(`${file} is there already. Choose another id, or edit that file.`);
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    this.#write(file, text);
  }

  /** Replaces the first match; a file that no longer looks as expected is a refusal, not a silent no. */
  edit(file: string, where: RegExp, replace: (found: string, ...groups: string[]) => string): void {
    const before = this.read(file);
    if (!where.test(before))
      throw new Refusal(`${file} no longer has the place this is added at (${where}). Add it by hand.`);
    this.#write(file, before.replace(where, replace));
  }

  #write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
    this.touched.push(file);
  }
}

export const camel = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Adds an import to a list file, in the order of its paths. */
export function listed(project: Project, file: string, line: string): void {
  const pathOf = (text: string) => /'(.*)'/.exec(text)?.[1] ?? '';
  project.edit(file, /(?:import \{[^\n]*\n)+/, found => {
    const lines = [...found.trimEnd().split('\n'), line];
    return `${lines.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)).join('\n')}\n`;
  });
}
