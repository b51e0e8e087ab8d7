import { type Kind, type Project, Refusal } from './kit.ts';

const contract = 'shared/ipc/api.ts';

export const call: Kind = {
  id: 'call',
  example: 'workspaces.archive',
  pattern: /^[a-z][a-zA-Z0-9]*\.[a-z][a-zA-Z0-9]*$/,
  start(project, id) {
    const [domain = '', name = ''] = id.split('.');
    const handlers = handlersOf(project, domain);
    if (new RegExp(`\\n  ${domain}: \\{[^}]*\\n    ${name}: `).test(project.read(contract)))
      throw new Refusal(`${id} is in the contract already.`);
    project.edit(
      contract,
      new RegExp(`\\n  ${domain}: \\{\\n`),
      found => `${found}    /** What it promises. */\n    ${name}: read(returns<null>()),\n`,
    );
    project.edit(
      handlers,
      /Handlers<Api>\['[^']+'\] \{[\s\S]*?\n( *)return \{\n/,
      (found, indent) => `${found}${indent}  ${name}: () => null,\n`,
    );
    return [`Give it its arguments and answer in ${contract}`, `Write its handler in ${handlers}`, 'npm run check'];
  },
};

function handlersOf(project: Project, domain: string): string {
  const file = `electron/ipc/${domain}.handlers.ts`;
  if (project.has(file)) return file;
  throw new Refusal(
    `There is no domain “${domain}”: ${file} is missing. Add the domain to ${contract}, write that file, and serve it in main.ts.`,
  );
}
