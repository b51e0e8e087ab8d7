import { Ellipsis, History } from 'lucide-react';
import type { Editor } from '../../editor/document/use-session.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { exportFlow } from './export-flow.ts';
import { showFlows } from './flow-place.ts';

/** The flow's versions, and the flow as a picture or as a document to print. */
export const MoreMenu = ({ editor }: { editor: Editor }) => {
  const save =
    (...how: [Parameters<typeof exportFlow>[1], number?]) =>
    () =>
      void exportFlow(editor, ...how);
  return (
    <Menu
      label="More"
      placement="bottom end"
      groups={[
        {
          title: 'Versions',
          quietTitle: true,
          entries: [
            {
              id: 'versions',
              label: 'Versions',
              icon: <History size={14} aria-hidden />,
              run: () => showFlows(editor.flowId, 'history'),
            },
          ],
        },
        {
          title: 'Export the whole flow as a picture',
          entries: [
            { id: 'svg', label: 'SVG…', note: 'any size', run: save('svg') },
            { id: 'png-1', label: 'PNG…', note: '100 %', run: save('png', 1) },
            { id: 'png-2', label: 'PNG, large…', note: '200 %', run: save('png', 2) },
          ],
        },
        {
          title: 'Export it as a document',
          entries: [
            { id: 'pdf', label: 'PDF…', note: 'to print', run: save('pdf') },
            { id: 'md', label: 'Markdown…', run: save('md') },
          ],
        },
      ]}
    >
      <IconButton label="Versions and export" icon={<Ellipsis size={16} aria-hidden />} />
    </Menu>
  );
};
