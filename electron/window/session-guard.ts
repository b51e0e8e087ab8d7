/** Shuts every way out of the window: network, permissions, navigation, new windows, devices, downloads. */
import { app, type Session } from 'electron';
import { isAppUrl } from './app-files.ts';

export type Refused = (what: string, detail: string) => void;

export function guardSession(session: Session, refused: Refused): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    const allowed = isAppUrl(details.url) || isLocalData(details.url);
    if (!allowed) refused('request', details.url);
    decide({ cancel: !allowed });
  });
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    refused('permission', permission);
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    refused('download', item.getURL());
    event.preventDefault();
  });
}

/** Data inside the page itself; nothing leaves the machine. Developer tools are part of the runtime. */
const isLocalData = (address: string) => /^(data|blob|devtools|chrome):/.test(address);

/** For every page there will ever be, also one that a fault might create. */
export function guardContents(refused: Refused): void {
  app.on('web-contents-created', (_created, contents) => {
    const stop = (event: { preventDefault(): void; url: string }, what: string) => {
      if (isAppUrl(event.url)) return;
      event.preventDefault();
      refused(what, event.url);
    };
    contents.on('will-navigate', event => stop(event, 'navigation'));
    contents.on('will-frame-navigate', event => stop(event, 'frame navigation'));
    contents.on('will-redirect', event => stop(event, 'redirect'));
    contents.on('will-attach-webview', event => {
      event.preventDefault();
      refused('webview', '');
    });
    contents.setWindowOpenHandler(({ url }) => {
      refused('new window', url);
      return { action: 'deny' };
    });
  });
}
