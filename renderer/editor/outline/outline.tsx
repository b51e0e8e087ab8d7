import { ChevronRight, CircleDashed, CornerUpLeft, EllipsisVertical, Unlink } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { activityOf } from '../../../shared/activities/activities.ts';
import type { Point } from '../../../shared/flow/geometry.ts';
import { graphOf } from '../../../shared/flow/graph.ts';
import { MenuAt } from '../../ui/menu.tsx';
import { notify } from '../../ui/toast-queue.ts';
import { removeLink, removeSelected } from '../commands/remove.ts';
import { problemsInWords } from '../document/problem-words.ts';
import { useProblemsOf } from '../document/problems.ts';
import { type Editor, useEditor, useFlow } from '../document/use-session.tsx';
import { RoleShape } from '../parts/role-shape.tsx';
import { indexOf, linkOf, type OutlineItem, outlineOf, wayOf } from './outline-model.ts';
import { useFollow } from './use-follow.ts';
import './outline.css';

const layout = { rowHeight: 28 };

function insertAfter({ session, view }: Editor, item: OutlineItem, screen: Point): void {
  const { document } = session.get();
  if (item.node === null) return;
  const from = wayOf(document, item);
  // What comes next goes into the link where there is one.
  const link = from && graphOf(document).out.get(from.node)?.get(from.outcome);
  view.asking.set({ kind: 'activity', screen, place: null, from: link ? null : from, link: link?.id ?? null });
}

function changeTarget(editor: Editor, item: OutlineItem, screen: Point): void {
  const from = wayOf(editor.session.get().document, item);
  if (from) editor.view.asking.set({ kind: 'target', screen, from });
}

/** Of a node the node itself; of an outcome the link that leaves by it. */
function remove(editor: Editor, item: OutlineItem): void {
  if (item.kind === 'node' && item.node) removeSelected(editor.session, new Set([item.node]));
  else unlink(editor, item);
}

/** Removes the link to what comes next: what followed stands at the end, not reachable, until it is linked again. */
function unlink(editor: Editor, item: OutlineItem): void {
  const { document } = editor.session.get();
  const link = linkOf(document, item);
  const label = document.nodes[item.node ?? '']?.label;
  if (link) removeLink(editor, link);
  else if (label !== undefined && item.children.length > 0)
    notify({ tone: 'info', title: `${label} leads on by the rows below it: remove a link there.` });
}

function openSettings({ session, view }: Editor, item: OutlineItem, field: string | null): void {
  if (item.node === null) return;
  session.select([item.node]);
  view.focusSettings.set({ field });
}

/** The same flow as a tree: everything the canvas can do is done here by keys and menus as well. */
export const Outline = () => {
  const editor = useEditor();
  const { session, view } = editor;
  const document = useFlow(state => state.document);
  const sheet = useFlow(state => state.sheet);
  const selection = useFlow(state => state.selection);
  const items = useMemo(() => outlineOf(document, sheet), [document, sheet]);
  const index = useMemo(() => indexOf(items), [items]);
  const follow = useFollow();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<{ readonly item: OutlineItem; readonly anchor: Element } | null>(null);
  const expanded = useMemo(
    () =>
      [...index.values()].filter(({ key, children }) => children.length > 0 && !closed.has(key)).map(({ key }) => key),
    [index, closed],
  );
  const selected = [...selection].map(id => `node ${id}`).filter(key => index.has(key));

  const focused = (): { readonly item: OutlineItem; readonly row: Element } | null => {
    const row = window.document.activeElement?.closest('[data-key]');
    const item = row && index.get(row.getAttribute('data-key') ?? '');
    return item && row ? { item, row } : null;
  };
  const besideOf = (row: Element): Point => {
    const { left, bottom } = row.getBoundingClientRect();
    return { x: left + 24, y: bottom - 4 };
  };
  const insert = (item: OutlineItem, row: Element) => {
    follow(row.closest('.outline-tree'));
    insertAfter(editor, item, besideOf(row));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = focused();
    if (!now || event.ctrlKey || event.metaKey || event.altKey) return;
    const { item, row } = now;
    if (event.key === 'Insert' || event.key === '+') insert(item, row);
    else if (event.key === 'c') changeTarget(editor, item, besideOf(row));
    else if (event.key === 'x') unlink(editor, item);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(editor, item);
    else if (event.key === 'F2') openSettings(editor, item, 'label');
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) setMenu({ item, anchor: row });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className="outline" aria-label="Outline" data-area tabIndex={-1}>
      <p className="quiet outline-help">
        Enter opens the settings, Insert adds what comes next, C changes where it leads, X removes the link to what
        comes next, F2 renames, Delete removes.
      </p>
      <div className="outline-tree" onKeyDownCapture={onKeyDown}>
        <Virtualizer layout={ListLayout} layoutOptions={layout}>
          <Tree
            aria-label={sheet === 'main' ? 'Main flow' : 'Event flows'}
            className="outline-rows"
            items={items}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={selected}
            expandedKeys={expanded}
            onExpandedChange={keys =>
              setClosed(
                new Set(
                  [...index.values()]
                    .filter(item => item.children.length > 0 && !keys.has(item.key))
                    .map(({ key }) => key),
                ),
              )
            }
            onSelectionChange={keys => {
              const [key] = keys === 'all' ? [] : keys;
              const item = index.get(String(key ?? ''));
              if (item?.node) {
                session.select([item.node]);
                view.outcome.set(item.outcome);
                view.reveal.set({ ids: [item.node], how: 'read' });
              }
            }}
            onAction={key => {
              const item = index.get(String(key));
              if (item) openSettings(editor, item, null);
            }}
          >
            {item => <Row item={item} onMenu={anchor => setMenu({ item, anchor })} />}
          </Tree>
        </Virtualizer>
      </div>
      {menu ? (
        <MenuAt
          label="Actions"
          placement="bottom start"
          anchor={menu.anchor}
          onClose={() => setMenu(null)}
          groups={[
            {
              title: 'Edit',
              quietTitle: true,
              entries: [
                { id: 'settings', label: 'Settings', keys: 'Enter', run: () => openSettings(editor, menu.item, null) },
                {
                  id: 'insert',
                  label: 'Add what comes next',
                  keys: 'Insert',
                  run: () => insert(menu.item, menu.anchor),
                },
                {
                  id: 'target',
                  label: 'Change where it leads',
                  keys: 'C',
                  run: () => changeTarget(editor, menu.item, besideOf(menu.anchor)),
                },
                {
                  id: 'unlink',
                  label: 'Remove the link to what comes next',
                  keys: 'X',
                  disabled: linkOf(document, menu.item) === null,
                  run: () => unlink(editor, menu.item),
                },
                {
                  id: 'rename',
                  label: 'Rename',
                  keys: 'F2',
                  disabled: menu.item.kind !== 'node',
                  run: () => openSettings(editor, menu.item, 'label'),
                },
                {
                  id: 'remove',
                  label: 'Delete',
                  keys: 'Delete',
                  danger: true,
                  disabled: menu.item.kind !== 'node',
                  run: () => remove(editor, menu.item),
                },
              ],
            },
          ]}
        />
      ) : null}
    </section>
  );
};

const Row = ({ item, onMenu }: { item: OutlineItem; onMenu: (anchor: Element) => void }) => {
  const problems = problemsInWords(useProblemsOf(item.kind === 'node' ? (item.node ?? '') : ''));
  const name = problems === '' ? item.text : `${item.text}, ${problems}`;
  return (
    <TreeItem id={item.key} textValue={item.text} aria-label={name} className="outline-row row">
      <TreeItemContent>
        {({ hasChildItems }) => (
          <div className={`outline-line outline-${item.kind}`}>
            {hasChildItems ? (
              <AriaButton slot="chevron" className="outline-chevron">
                <ChevronRight size={14} aria-hidden />
              </AriaButton>
            ) : (
              <span className="outline-chevron" />
            )}
            <RowWords item={item} />
            {item.node === null ? null : (
              <AriaButton
                className="button button-quiet button-icon outline-menu"
                aria-label={`Actions for ${item.text}`}
                onPress={({ target }) => onMenu(target)}
              >
                <EllipsisVertical size={14} aria-hidden />
              </AriaButton>
            )}
          </div>
        )}
      </TreeItemContent>
      {item.children.map(child => (
        <Row key={child.key} item={child} onMenu={onMenu} />
      ))}
    </TreeItem>
  );
};

const RowWords = ({ item }: { item: OutlineItem }) => {
  const { iconOf } = useEditor();
  const node = useFlow(({ document }) => (item.node === null ? undefined : document.nodes[item.node]));
  const problems = useProblemsOf(item.node ?? '');
  const onlyHints = problems.every(({ severity }) => severity !== 'error');
  if (item.kind === 'node' && node) {
    const activity = activityOf(node.activity);
    return (
      <>
        <RoleShape role={activity?.role ?? 'action'} icon={iconOf(node.activity)} size={20} />
        <span className="truncate">{node.label}</span>
        <span className="quiet truncate outline-type">{activity?.title ?? 'Unknown activity'}</span>
        {problems.length > 0 ? (
          <span className="outline-problems" data-hints={onlyHints || undefined} aria-hidden>
            {problems.length}
          </span>
        ) : null}
      </>
    );
  }
  const icon =
    item.kind === 'again' ? (
      <CornerUpLeft size={14} aria-hidden />
    ) : item.kind === 'open' ? (
      <CircleDashed size={14} aria-hidden />
    ) : item.kind === 'lost' ? (
      <Unlink size={14} aria-hidden />
    ) : null;
  return (
    <>
      {icon}
      <span className="truncate">{item.text}</span>
    </>
  );
};
