import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command as Cmdk } from 'cmdk';
import { Search } from 'lucide-react';
import { type KeyboardEvent, startTransition, useEffect, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { FoundObject } from '../../shared/tenant/stored.ts';
import { openWorkspace } from '../features/home/api.ts';
import { kindOf, showObject } from '../features/tenant/api.ts';
import type { Situation } from '../kit/command.ts';
import { readQuery, useRead } from '../kit/data.ts';
import { goTo } from '../kit/place.ts';
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
  return found === 0 ? 1 : found > 0 ? (folded(label)[found - 1] === ' ' ? 0.9 : 0.8) : 0.5;
};

/** More are found by typing more. */
const mostObjects = 20;
const nothing: readonly FoundObject[] = [];
/** A flow opens where it is worked on, anything else in its form. */
const open = ({ entity, id }: FoundObject): void => (entity === 'flow' ? goTo('flows', id) : showObject(entity, id));

/** Everything that can be done, and every object of the tenant, found by typing. */
export const Palette = ({ situation, onClose }: { situation: Situation; onClose: () => void }) => {
  const list = useRead('workspaces', 'list').value ?? [];
  const [search, setSearch] = useState('');
  const text = search.trim();
  // The field keeps its letters itself; what is found for them may come later.
  const typed = useRef('');
  const onType = (next: string) => {
    typed.current = next;
    startTransition(() => setSearch(next));
  };
  // Main looks; what it found for the letters before stays until the answer for these is there, as far as it matches.
  const {
    data: found = nothing,
    isPlaceholderData,
    isFetching,
  } = useQuery({
    ...readQuery('tenant', 'find', { text, kinds: null, limit: mostObjects }),
    enabled: text !== '' && situation.workspace !== null,
    placeholderData: keepPreviousData,
  });
  const objects = text === '' ? nothing : found;
  const pick = (run: () => void) => () => {
    onClose();
    run();
  };
  const isAnswered = !isPlaceholderData && !isFetching;
  // Enter before the answer is there opens the first object once it is, unless something else was there to run.
  const [isEntered, setEntered] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    const none = event.currentTarget.querySelector('[data-selected="true"]') === null;
    setEntered(event.key === 'Enter' && none && (!isAnswered || typed.current.trim() !== text));
  };
  useEffect(() => {
    const [first] = objects;
    if (!isEntered || !isAnswered || !first || typed.current.trim() !== text) return;
    onClose();
    open(first);
  }, [isEntered, isAnswered, objects, onClose, text]);
  return (
    <ModalOverlay className="dialog-overlay" isOpen onOpenChange={onClose} isDismissable>
      <Modal className="dialog palette">
        <Dialog className="dialog-box" aria-label="Search or run a command">
          <Cmdk label="Command, object or workspace" loop filter={rank} className="palette-box" onKeyDown={onKeyDown}>
            <div className="palette-input">
              <Search size={16} aria-hidden />
              <Cmdk.Input
                autoFocus
                onValueChange={onType}
                placeholder="Type a command, the name of an object, or a workspace"
              />
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
                      // Not by what it would undo: who types the name of an object wants the object.
                      keywords={[command.label, command.words ?? '', command.menu ?? '']}
                      onSelect={pick(() => command.run(situation))}
                      className="palette-item"
                    >
                      {command.icon ? <command.icon size={16} aria-hidden /> : <span />}
                      <span className="truncate">{labelOf(command, situation)}</span>
                      {command.keys?.[0] ? <Keys combination={command.keys[0]} /> : null}
                    </Cmdk.Item>
                  ))}
              </Cmdk.Group>
              <Cmdk.Group heading="Tenant">
                {objects.map(object => (
                  <Cmdk.Item
                    key={`${object.entity}/${object.id}`}
                    value={`object ${object.entity}/${object.id}`}
                    keywords={[object.name, kindOf(object.entity)]}
                    onSelect={pick(() => open(object))}
                    className="palette-item"
                  >
                    <span />
                    <span className="truncate">{object.name}</span>
                    <span className="palette-kind">{kindOf(object.entity)}</span>
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
