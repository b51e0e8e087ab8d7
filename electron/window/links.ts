import { type BrowserWindow, dialog, shell } from 'electron';

/** Every address the app can ever open, by the name the window uses for it. None comes from data. */
const links: Readonly<Record<string, string>> = {
  'webex-help': 'https://help.webex.com/',
  'webex-developer': 'https://developer.webex.com/',
};
export const linkNames: readonly string[] = Object.keys(links);
const hosts = new Set(['help.webex.com', 'developer.webex.com']);

/** The last gate before the system is asked to open something: https, a known host, no user name, no other port. */
export function mayOpen(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  return protocol === 'https:' && hosts.has(hostname) && `${port}${username}${password}` === '';
}

export const addressOf = (id: string): string | null => (Object.hasOwn(links, id) ? (links[id] ?? null) : null);

/** Shows the address and asks; null when there is no link of that name, false when the person changed their mind. */
export async function openLink(window: BrowserWindow, id: string): Promise<boolean | null> {
  const address = addressOf(id);
  if (address === null || !mayOpen(address)) return null;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address in your browser?',
    detail: `${address}\n\nFlow Lab itself never connects to anything; your browser will.`,
    buttons: ['Open in browser', 'Stay here'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response !== 0) return false;
  await shell.openExternal(address);
  return true;
}
