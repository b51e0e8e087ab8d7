import { Command as Cmdk } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { openWorkspace } from '../features/home/api.ts';
import type { Situation } from '../kit/command.ts';
import { useRead } from '../kit/data.ts';
import { Keys } from '../ui/keys.tsx';
import { folded, searched } from '../ui/search.ts';
import { commands } from './commands.ts';
import { isEnabled, labelOf } from './use-commands.ts';
import '../ui/dialog.css';
import './palette.css';

/** Every word must be there; what begins with them comes first. cmdk wants 0 for no, and more for better. */
const rank = (_id: string, query: string, words: string[] = []): number => {
  const [label = ''] = words;
  if (searched([words], query, all => all.join(' ')).length === 0) return 0;
  const found = folded(label).indexOf(folded(query.trim()));
  return found === 0 ? 1 : found > 0 ? 0.8 : 0.5;
};

/** Everything that can be done, found by typing. */
export const Palette = ({ situation, onClose }: { situation: Situation; onClose: () => void }) => {
  const list = useRead('workspaces', 'list').value ?? [];
  const pick = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <ModalOverlay className="dialog-overlay" isOpen onOpenChange={onClose} isDismissable>
      <Modal className="dialog palette">
        <Dialog className="dialog-box" aria-label="Search or run a command">
          <Cmdk label="Command or workspace" loop filter={rank} className="palette-box">
            <div className="palette-input">
              <Search size={16} aria-hidden />
              <Cmdk.Input autoFocus placeholder="Type a command or a workspace" />
            </div>
            <Cmdk.List className="palette-list" label="Results">
              <Cmdk.Empty className="palette-empty">Nothing matches. Try another word.</Cmdk.Empty>
              <Cmdk.Group heading="Commands">
                {commands
                  .filter(command => command.id !== 'app.palette' && isEnabled(command, situation))
                  .map(command => (
                    <Cmdk.Item
                      key={command.id}
                      value={command.id}
                      keywords={[labelOf(command, situation), command.words ?? '', command.menu ?? '']}
                      onSelect={pick(() => command.run(situation))}
                      className="palette-item"
                    >
                      {command.icon ? <command.icon size={16} aria-hidden /> : <span />}
                      <span className="truncate">{labelOf(command, situation)}</span>
                      {command.keys?.[0] ? <Keys combination={command.keys[0]} /> : null}
                    </Cmdk.Item>
                  ))}
              </Cmdk.Group>
              <Cmdk.Group heading="Workspaces">
                {list
                  .filter(entry => entry.found && !entry.isOpen)
                  .map(entry => (
                    <Cmdk.Item
                      key={entry.id}
                      value={entry.id}
                      keywords={[`Open ${entry.name}`, 'workspace']}
                      onSelect={pick(() => void openWorkspace(entry.id))}
                      className="palette-item"
                    >
                      <span />
                      <span className="truncate">Open {entry.name}</span>
                    </Cmdk.Item>
                  ))}
              </Cmdk.Group>
            </Cmdk.List>
          </Cmdk>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
