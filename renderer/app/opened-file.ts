import type { Api } from '../../shared/ipc/api.ts';
import type { Client } from '../../shared/ipc/contract.ts';
import type { ToastMessage } from '../ui/toast-queue.ts';

type OpenedFile = Parameters<Parameters<Client<Api>['app']['openFile']>[0]>[0];

/** What this file is, and what can be done with it here. */
const notOpened: Readonly<Record<Exclude<OpenedFile['kind'], 'workspace' | 'lab-file'>, string>> = {
  audio: 'Sound files are checked and converted in the audio tool: drop it there.',
  flow: 'This version opens workspaces, and sound files in the audio tool.',
  unknown: 'Flow Lab opens workspaces (a folder, or the workspace.flowlabws in it), and sound files in the audio tool.',
};

/** What to say about a file the system asked us to open; a workspace is open by then. */
export const openedFileMessage = ({ name, kind }: OpenedFile): ToastMessage | null => {
  // The instructor's screen shows it.
  if (kind === 'lab-file') return null;
  if (kind === 'workspace') return { tone: 'ok', title: `“${name}” is open.` };
  return { tone: 'warn', title: `“${name}” was not opened.`, text: `${notOpened[kind]} Nothing was changed.` };
};
