import type { Api } from '../../shared/ipc/api.ts';
import type { Client } from '../../shared/ipc/contract.ts';
import { client } from '../kit/client.ts';
import type { ToastMessage } from '../ui/toast-queue.ts';

type OpenedFile = Parameters<Parameters<Client<Api>['app']['openFile']>[0]>[0];

/** What this file is, and what can be done with it here. */
const notOpened: Readonly<Record<Exclude<OpenedFile['kind'], 'workspace' | 'lab-file'>, string>> = {
  audio: 'Sound files are checked and converted in the audio tool: drop it there.',
  flow: 'This version opens workspaces, lab files, and sound files in the audio tool.',
  unknown:
    'Flow Lab opens workspaces (a folder, or the workspace.flowlabws in it), lab files (.flowlab), and sound files in the audio tool. A zip of lab files is opened on the Instructor screen.',
};

/** What to say about a file that was dropped on the window or that the system asked us to open; a workspace is open by then. */
export const openedFileMessage = ({ name, kind }: OpenedFile): ToastMessage | null => {
  // The instructor's screen shows it.
  if (kind === 'lab-file') return null;
  if (kind === 'workspace') return { tone: 'ok', title: `“${name}” is open.` };
  return { tone: 'warn', title: `“${name}” was not opened.`, text: `${notOpened[kind]} Nothing was changed.` };
};

/** Files dropped where no screen takes them itself; without this the drop would be a page of its own, which is refused. */
export function takeDrops(): () => void {
  const onDragOver = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  const onDrop = (event: DragEvent): void => {
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (event.defaultPrevented || dropped.length === 0) return;
    event.preventDefault();
    void window.flowLab.adoptFiles(dropped).then(tokens => client.app.openDropped([...tokens]));
  };
  window.addEventListener('dragover', onDragOver);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onDragOver);
    window.removeEventListener('drop', onDrop);
  };
}
