import {
  Download,
  FileAudio,
  FolderOutput,
  FolderPlus,
  Library,
  Pause,
  Play,
  SlidersHorizontal,
  Trash2,
} from 'lucide-react';
import type { DeskFile } from '../../../shared/audio/desk.ts';
import { useRead } from '../../kit/data.ts';
import { formatNumber, plural } from '../../kit/format.ts';
import { goTo } from '../../kit/place.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Progress } from '../../ui/progress.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { addToTenant, chooseOutput, saveReport } from './actions.ts';
import { changedOptions, law, shape } from './choices.ts';
import {
  adding,
  chooseFiles,
  convert,
  converting,
  files,
  pauseConverting,
  pendingOf,
  stopAdding,
  stopConverting,
  takeOff,
} from './desk.ts';

/** What can be done with the files: bring some, choose how, convert, keep. */
export const Toolbar = ({ picked }: { picked: readonly DeskFile[] }) => {
  const all = files.use();
  const busy = converting.use();
  const incoming = adding.use();
  const options = changedOptions(shape.use());
  const everything = [...all.values()];
  // What is picked is acted on; the whole list stays one press away, since a click that only looks at a row picks it.
  const chosen = picked.length > 0 ? picked : everything;
  const isPart = picked.length > 0 && picked.length < everything.length;
  const pending = pendingOf(everything);
  const part = isPart ? pendingOf(picked) : null;
  const workspace = useRead('workspaces', 'current').value ?? null;
  return (
    <div className="audio-toolbar">
      <div className="audio-tools">
        <Button icon={<FileAudio size={16} aria-hidden />} onPress={() => void chooseFiles('files')}>
          Choose files
        </Button>
        <IconButton
          label="Choose a folder"
          icon={<FolderPlus size={16} aria-hidden />}
          onPress={() => void chooseFiles('folder')}
        />
        <RadioGroup
          label="Law"
          kind="segments"
          value={law.use()}
          choices={[
            { value: 'ulaw', label: 'u-law' },
            { value: 'alaw', label: 'a-law' },
          ]}
          onChange={law.set}
        />
        <Button
          kind="quiet"
          icon={<SlidersHorizontal size={16} aria-hidden />}
          onPress={() => goTo('audio', 'options')}
        >
          {options === 0 ? 'Options' : `Options (${options})`}
        </Button>
        <OutputMenu />
      </div>
      <div className="audio-tools">
        {all.size === 0 ? null : (
          <>
            {workspace === null ? null : (
              <Button
                kind="quiet"
                icon={<Library size={16} aria-hidden />}
                isDisabled={!chosen.some(isPrompt)}
                onPress={() => void addToTenant(chosen.filter(isPrompt).map(file => file.id))}
              >
                {isPart ? `Add ${formatNumber(chosen.filter(isPrompt).length)} to tenant` : 'Add to tenant'}
              </Button>
            )}
            <Menu
              label="Save the table"
              placement="bottom end"
              groups={[
                {
                  title: 'Save the table',
                  entries: [
                    { id: 'csv', label: 'As CSV…', run: () => void saveReport('csv') },
                    { id: 'json', label: 'As JSON…', run: () => void saveReport('json') },
                  ],
                },
              ]}
            >
              <IconButton label="Save the table" icon={<Download size={16} aria-hidden />} />
            </Menu>
            <IconButton
              label={isPart ? `Take ${plural(picked.length, 'file')} off the list` : 'Take all files off the list'}
              icon={<Trash2 size={16} aria-hidden />}
              isDisabled={busy !== null}
              onPress={() => void takeOff(chosen.map(file => file.id))}
            />
          </>
        )}
        {busy ? (
          <>
            <IconButton
              label={busy.paused ? 'Go on' : 'Pause after the files under way'}
              icon={busy.paused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
              onPress={() => void pauseConverting(!busy.paused)}
            />
            <div className="audio-progress">
              <Progress
                label={busy.paused ? 'Paused' : 'Converting'}
                value={(busy.finished + [...busy.shares.values()].reduce((sum, share) => sum + share, 0)) / busy.total}
                note={`${busy.finished} of ${busy.total}${busy.failed > 0 ? `, ${busy.failed} failed` : ''}`}
                onCancel={stopConverting}
              />
            </div>
          </>
        ) : incoming === null ? (
          <>
            {part && part.ids.length > 0 ? (
              <Button
                onPress={() => void convert(part)}
              >{`Convert ${part.ids.length} selected${againWord(part)}`}</Button>
            ) : null}
            <Button kind="primary" isDisabled={pending.ids.length === 0} onPress={() => void convert(pending)}>
              {pending.ids.length === 0
                ? 'Convert'
                : `Convert ${plural(pending.ids.length, 'file')}${againWord(pending)}`}
            </Button>
          </>
        ) : (
          <div className="audio-progress">
            <Progress label="Checking" value={null} note={plural(incoming, 'file')} onCancel={stopAdding} />
          </div>
        )}
      </div>
    </div>
  );
};

const againWord = ({ again }: { again: boolean }) => (again ? ' again' : '');

/** What a caller could hear as it is: a file that fits, or a result. */
const isPrompt = (file: DeskFile) => file.report.ok || file.result?.state === 'done';

const OutputMenu = () => {
  const folder = useRead('audio', 'output').value?.folder ?? null;
  const name = folder === null ? 'beside each file' : (folder.split(/[\\/]/).pop() ?? folder);
  return (
    <Menu
      label="Where results go"
      groups={[
        {
          title: 'Where results go',
          entries: [
            { id: 'beside', label: 'In a folder “converted” beside each file', run: () => void chooseOutput('beside') },
            { id: 'choose', label: 'In a folder I choose…', run: () => void chooseOutput('choose') },
          ],
        },
      ]}
    >
      <Button kind="quiet" icon={<FolderOutput size={16} aria-hidden />}>
        {`Into: ${name}`}
      </Button>
    </Menu>
  );
};
