import type { Api } from '../../shared/ipc/api.ts';
import type { Client } from '../../shared/ipc/contract.ts';
import type { ToastMessage } from '../ui/toast-queue.ts';

type OpenedFile = Parameters<Parameters<Client<Api>['app']['openFile']>[0]>[0];

/** What to say about a file the system asked us to open. Screens that can take its kind will act on it instead. */
export const openedFileMessage = ({ name, kind }: OpenedFile): ToastMessage => {
  if (kind === 'workspace') return { tone: 'info', title: `“${name}” is being opened.` };
  return {
    tone: 'warn',
    title: `“${name}” was not opened.`,
    text: 'Flow Lab opens workspace folders. Nothing was changed.',
  };
};
