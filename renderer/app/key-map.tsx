import { useState } from 'react';
import { menus } from '../kit/command.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Keys, keyWords } from '../ui/keys.tsx';
import { searched } from '../ui/search.ts';
import { SearchField } from '../ui/search-field.tsx';
import { commands } from './commands.ts';
import './key-map.css';

interface Line {
  readonly group: string;
  readonly label: string;
  readonly keys: readonly string[];
}
/** Keys that belong to controls, not to commands. */
const inLists: readonly Line[] = [
  { group: 'In lists and panes', label: 'Move between rows', keys: ['Up', 'Down'] },
  { group: 'In lists and panes', label: 'Open a row in the details pane', keys: ['Enter'] },
  { group: 'In lists and panes', label: 'Close the details pane, a menu or a dialog', keys: ['Escape'] },
  { group: 'In lists and panes', label: 'Move between tabs, or resize the pane', keys: ['Left', 'Right'] },
];
const designer = 'On the canvas and in the outline of a flow';
const inDesigner: readonly Line[] = [
  { group: designer, label: 'Add what comes next', keys: ['Insert'] },
  { group: designer, label: 'Link to another node, by its name', keys: ['C'] },
  { group: designer, label: 'Remove the link to what comes next', keys: ['X'] },
  { group: designer, label: 'Open the settings of a node', keys: ['Enter'] },
  { group: designer, label: 'Delete', keys: ['Delete'] },
  { group: designer, label: 'Rename, in the outline', keys: ['F2'] },
  { group: designer, label: 'Follow links, on the canvas', keys: ['Left', 'Right'] },
  { group: designer, label: 'Choose an outcome, on the canvas', keys: ['Up', 'Down'] },
  { group: designer, label: 'Move a node, on the canvas', keys: ['Shift+Left', 'Shift+Right'] },
  { group: designer, label: 'Show all, show the selection', keys: ['1', '2'] },
];
const lines: readonly Line[] = [
  ...menus.flatMap(menu =>
    commands
      .filter(command => (command.menu ?? 'View') === menu && command.keys)
      .map(command => ({ group: menu, label: command.label, keys: command.keys! })),
  ),
  ...inDesigner,
  ...inLists,
];
const textOf = (line: Line) => `${line.label} ${line.group} ${line.keys.flatMap(keyWords).join(' ')}`;

/** Every key the app knows, made from the commands. */
export const KeyMap = ({ onClose }: { onClose: () => void }) => {
  const [search, setSearch] = useState('');
  const shown = searched(lines, search, textOf);
  const groups = [...new Set(shown.map(line => line.group))];
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={onClose} size="tall">
      <SearchField label="Search shortcuts" value={search} onChange={setSearch} autoFocus />
      <p className="visually-hidden" role="status">
        {shown.length} shortcuts
      </p>
      {shown.length === 0 ? <p className="quiet key-map-nothing">No shortcut matches “{search}”.</p> : null}
      {groups.map(group => (
        <section key={group} className="key-map-group">
          <h3>{group}</h3>
          <dl>
            {shown
              .filter(line => line.group === group)
              .map(line => (
                <div key={line.label} className="key-map-line">
                  <dt>{line.label}</dt>
                  <dd>
                    {line.keys.map(keys => (
                      <Keys key={keys} combination={keys} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
};
