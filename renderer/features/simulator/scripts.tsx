import { FileDown, Play, SquarePen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { StoredScript } from '../../../shared/simulation/saved-script.ts';
import { client } from '../../kit/client.ts';
import { callWrite, useRead } from '../../kit/data.ts';
import { formatDateTime, plural } from '../../kit/format.ts';
import { notifyError } from '../../kit/messages.ts';
import { IconButton } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { searched } from '../../ui/search.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { notify } from '../../ui/toast-queue.ts';
import { replay, setup } from './phone.ts';
import { setupOf } from './setup.ts';

async function remove({ id, savedAt: _, ...script }: StoredScript): Promise<void> {
  const result = await callWrite('simulation', 'removeScript', id);
  if (!result.ok) return notifyError(result.error);
  notify({
    tone: 'ok',
    title: `Script “${script.name}” was deleted.`,
    action: { label: 'Undo', run: () => void callWrite('simulation', 'saveScript', script) },
  });
}
async function saveAsFile({ id: _, savedAt: __, ...script }: StoredScript): Promise<void> {
  const result = await client.simulation.exportScript(script);
  if (!result.ok) return notifyError(result.error);
  if (result.value)
    notify({
      tone: 'ok',
      title: `Script “${script.name}” is saved as a file.`,
      text: 'flow simulate runs it by --script: with --workspace and the same flow it gives the same trace.',
    });
}
/** So many are seen at once without a search. */
const few = 5;

/** Calls that were saved; one is made again by Enter. */
export const Scripts = ({ readOnly }: { readOnly: boolean }) => {
  const scripts = useRead('simulation', 'scripts').value ?? [];
  const [search, setSearch] = useState('');
  const rows = searched(scripts, search, ({ name }) => name);
  return (
    <section className="phone-scripts" aria-label="Saved scripts">
      <h2>Saved scripts</h2>
      {scripts.length > few ? <SearchField label="Search saved scripts" value={search} onChange={setSearch} /> : null}
      {scripts.length === 0 ? (
        <p className="quiet">
          After a call, save it as a script: it can then be made again at a click, exactly as it was.
        </p>
      ) : (
        <List
          label="Saved scripts"
          rows={rows}
          rowId={({ id }) => id}
          textValue={({ name }) => name}
          onOpen={script => void replay(script)}
          empty={<p className="quiet phone-nothing">Nothing matches “{search}”.</p>}
        >
          {script => (
            <>
              <div>
                <p className="truncate">{script.name}</p>
                <p className="quiet truncate">
                  {plural(script.deeds.length, 'act')}, {formatDateTime(script.savedAt)}
                </p>
              </div>
              <IconButton
                label={`Replay ${script.name}`}
                icon={<Play size={14} aria-hidden />}
                onPress={() => void replay(script)}
              />
              <IconButton
                label={`Put ${script.name} into the form`}
                icon={<SquarePen size={14} aria-hidden />}
                onPress={() => {
                  setup.set(setupOf(script));
                  notify({ tone: 'ok', title: `The form has what “${script.name}” was called with.` });
                }}
              />
              <IconButton
                label={`Save ${script.name} as a file`}
                icon={<FileDown size={14} aria-hidden />}
                onPress={() => void saveAsFile(script)}
              />
              {readOnly ? null : (
                <IconButton
                  label={`Delete ${script.name}`}
                  icon={<Trash2 size={14} aria-hidden />}
                  onPress={() => void remove(script)}
                />
              )}
            </>
          )}
        </List>
      )}
    </section>
  );
};
