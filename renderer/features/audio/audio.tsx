import { AudioLines, FileAudio, FolderPlus } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type DeskFile, type Standing, standingOf } from '../../../shared/audio/desk.ts';
import { useRead } from '../../kit/data.ts';
import { goTo, usePlace } from '../../kit/place.ts';
import { useSettings } from '../../kit/settings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { searched, sorted } from '../../ui/search.ts';
import { nothing, type Selection } from '../../ui/table-selection.ts';
import { type Sort, VirtualTable } from '../../ui/virtual-table.tsx';
import { audioScreen } from './audio.screen.tsx';
import { columnsFor, sortKey } from './columns.tsx';
import { addDropped, chooseFiles, files, loadDesk, reveal, takeOff } from './desk.ts';
import { Detail } from './detail.tsx';
import { Filters } from './filters.tsx';
import { OptionsPane } from './options-pane.tsx';
import { StoredPane } from './stored-pane.tsx';
import { Toolbar } from './toolbar.tsx';
import './audio.css';

/** A name that is taken, or a profile that warns of more, changes what was found of files that are listed already. */
const useRechecks = () => {
  const profile = useSettings()?.audioProfile;
  const names = (useRead('audio', 'stored').value ?? []).map(({ name }) => name).join('/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what main checks against; asked again whenever it changes
  useEffect(() => void loadDesk(), [profile, names]);
};

const textOf = (file: DeskFile) => `${file.name} ${file.outName} ${file.folder}`;

/** Check and convert prompts: drop, look, convert, listen. */
export const Audio = () => {
  const { detail: place } = usePlace();
  const all = files.use();
  const [selection, setSelection] = useState<Selection>(nothing);
  const [sort, setSort] = useState<Sort | null>(null);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Standing | 'all'>('all');
  const [editing, setEditing] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);
  useRechecks();

  const shown = useMemo(() => {
    const kept = [...all.values()].filter(file => filter === 'all' || standingOf(file.report) === filter);
    const key = sort ? sortKey(sort.column) : undefined;
    return sorted(searched(kept, search, textOf), key, sort?.descending ?? false);
  }, [all, filter, search, sort]);
  const columns = useMemo(() => columnsFor({ id: editing, stop: () => setEditing(null) }), [editing]);

  // What is no longer on the list or filtered out is not acted on.
  const picked = shown.filter(file => selection.picked.has(file.id));
  // Stays while the options are looked at: what they do is heard at once.
  const lastOpened = useRef<string | null>(null);
  if (place !== 'options') lastOpened.current = place.startsWith('file/') ? place.slice(5) : null;
  const openedId = lastOpened.current;
  const opened = openedId === null ? null : (all.get(openedId) ?? null);
  const open = (id: string) => goTo('audio', `file/${id}`);
  const close = () => goTo('audio');
  const closePane = () => (opened ? open(opened.id) : close());
  useEffect(() => {
    // The pane follows the list, as in a mail program.
    if (place !== 'options' && opened && selection.active !== null && selection.active !== opened.id)
      goTo('audio', `file/${selection.active}`);
  }, [selection.active, opened, place]);

  const onRowKey = (event: KeyboardEvent, id: string) => {
    if (event.key === 'F2') setEditing(id);
    else if (event.key === 'Delete') void takeOff(picked.map(file => file.id));
    else if (event.key === 'Escape' && opened) close();
    else return;
    event.preventDefault();
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      void addDropped([...event.dataTransfer.files]);
    },
  };
  return (
    <section className="audio" data-over={isOver || undefined} aria-label="Audio prompts" {...drop}>
      <h1 className="visually-hidden">Audio prompts</h1>
      <Toolbar picked={picked} />
      {all.size === 0 ? (
        <div className="audio-empty">
          <EmptyState
            icon={AudioLines}
            {...audioScreen.empty}
            actions={
              <>
                <Button
                  kind="primary"
                  icon={<FileAudio size={16} aria-hidden />}
                  onPress={() => void chooseFiles('files')}
                >
                  Choose files
                </Button>
                <Button icon={<FolderPlus size={16} aria-hidden />} onPress={() => void chooseFiles('folder')}>
                  Choose a folder
                </Button>
              </>
            }
          />
        </div>
      ) : (
        <>
          <Filters
            all={all}
            filter={filter}
            onFilter={setFilter}
            search={search}
            onSearch={setSearch}
            shown={shown.length}
          />
          <VirtualTable
            label="Audio files"
            rows={shown}
            rowId={file => file.id}
            rowName={file => file.name}
            columns={columns}
            selection={selection}
            onSelection={setSelection}
            sort={sort}
            onSort={setSort}
            onOpen={open}
            onRowKey={onRowKey}
            empty={<p className="quiet">No file matches. Clear the search or choose “All”.</p>}
          />
        </>
      )}
      {opened ? (
        <Detail key={opened.id} file={opened} onClose={close} onReveal={side => void reveal(opened.id, side)} />
      ) : null}
      {place === 'options' ? <OptionsPane onClose={closePane} /> : null}
      {place === 'stored' ? <StoredPane onClose={close} /> : null}
    </section>
  );
};
