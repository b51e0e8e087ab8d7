import { Check, CircleAlert, GripVertical } from 'lucide-react';
import type { Verdict } from '../../../shared/audio/check.ts';
import { type DeskFile, standingOf, standings } from '../../../shared/audio/desk.ts';
import { gradeOf } from '../../../shared/audio/problems.ts';
import { callWrite } from '../../kit/data.ts';
import { formatBytes, plural } from '../../kit/format.ts';
import { Button } from '../../ui/button.tsx';
import type { VirtualColumn } from '../../ui/virtual-table.tsx';
import { commonFolder, converting, renameResult } from './desk.ts';
import { NameField } from './name-field.tsx';
import { formatWords, isFile, lengthWords, madeName, placeOf, StandingBadge } from './words.tsx';

/** What keeps a file from fitting is said by its verdict where it is one thing; a warning of one that fits is always told. */
const countWords = (count: number, verdict: Verdict): string => {
  if (verdict === 'fits') return count > 0 ? ` · ${plural(count, 'warning')}` : '';
  return count > 1 ? ` · ${count} findings` : '';
};

/** The format, and how much of it is not as asked; of a refused file, why. */
const FirstProblem = ({ file }: { file: DeskFile }) => {
  const { problems, verdict } = file.report;
  const [first] = problems;
  if (!first) return <span className="quiet truncate">{formatWords(file)}</span>;
  const title = problems.map(({ message }) => message).join('\n');
  if (verdict === 'refused') {
    return (
      <span className="truncate" title={title}>
        {(problems.find(found => gradeOf(found) === 'refused') ?? first).message}
      </span>
    );
  }
  return (
    <span className="truncate" title={title}>
      {formatWords(file)}
      <span className="quiet">{countWords(problems.length, verdict)}</span>
    </span>
  );
};

const Result = ({ file }: { file: DeskFile }) => {
  const share = converting.use()?.shares.get(file.id);
  const { result } = file;
  if (share !== undefined) {
    return (
      <span
        className="share"
        role="progressbar"
        aria-valuenow={Math.round(share * 100)}
        aria-label={`Converting ${file.name}`}
      >
        <span className="share-fill" style={{ width: `${share * 100}%` }} />
      </span>
    );
  }
  if (!result) return null;
  if (result.state === 'failed') {
    const why = result.problems.map(({ message, fix }) => `${message} ${fix}`).join('\n');
    return (
      <span className="standing tone-error truncate" title={why}>
        <CircleAlert size={14} aria-hidden />
        <span className="truncate">{result.problems[0]?.message ?? 'not converted'}</span>
      </span>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging out is a second way to what “Show in its folder” gives
    <span
      className="standing tone-ok"
      title={`${result.out}\nDrag it out of the window from here.`}
      draggable
      onDragStart={event => {
        event.preventDefault();
        void callWrite('audio', 'drag', [file.id]);
      }}
    >
      <Check size={14} aria-hidden />
      {result.way === 'copied' ? 'copied' : 'converted'}
      <GripVertical size={12} aria-hidden />
    </span>
  );
};

const OutName = ({ file, isEditing, onDone }: { file: DeskFile; isEditing: boolean; onDone: () => void }) => {
  if (isEditing) return <NameField file={file} onDone={onDone} />;
  const { suggestion } = file.report.name;
  if (file.report.verdict === 'refused') return null;
  const name = madeName(file) ?? file.outName;
  return (
    <>
      <span className={`mono truncate${name === file.name ? ' quiet' : ''}`} title={name}>
        {name}
      </span>
      {suggestion !== null && file.outName !== suggestion ? (
        <Button kind="quiet" excludeFromTabOrder onPress={() => void renameResult(file.id, '')}>
          Suggest
        </Button>
      ) : null}
    </>
  );
};

/** Below which folder of those that hold the list a file lies; nothing where they all lie in one. */
const Place = ({ file }: { file: DeskFile }) => {
  const place = placeOf(file, commonFolder.use());
  return place === '' ? null : <span className="quiet">{`${place}/`}</span>;
};

interface Editing {
  readonly id: string | null;
  readonly stop: () => void;
}
export const columnsFor = (editing: Editing): readonly VirtualColumn<DeskFile>[] => [
  {
    id: 'standing',
    title: 'Verdict',
    width: 'minmax(6.5rem, max-content)',
    sorts: true,
    cell: file => <StandingBadge standing={standingOf(file.report)} />,
  },
  {
    id: 'name',
    title: 'File',
    width: 'minmax(8rem, 2.2fr)',
    sorts: true,
    cell: file => (
      <span className="mono truncate" title={`${file.folder}/${file.name}`}>
        <Place file={file} />
        {file.name}
      </span>
    ),
  },
  {
    id: 'format',
    title: 'Format',
    width: 'minmax(9rem, 2.4fr)',
    sorts: true,
    cell: file => <FirstProblem file={file} />,
  },
  {
    id: 'length',
    title: 'Length',
    width: '4.25rem',
    align: 'end',
    sorts: true,
    cell: file =>
      file.report.format && file.report.verdict !== 'refused' ? lengthWords(file.report.format.durationSeconds) : '–',
  },
  {
    id: 'size',
    title: 'Size',
    width: '4.5rem',
    align: 'end',
    sorts: true,
    cell: file => (isFile(file) ? formatBytes(file.report.sizeBytes) : '–'),
  },
  {
    id: 'out',
    title: 'Name of the result',
    width: 'minmax(8rem, 2fr)',
    sorts: true,
    cell: file => <OutName file={file} isEditing={editing.id === file.id} onDone={editing.stop} />,
  },
  { id: 'result', title: 'Result', width: 'minmax(6.5rem, 1fr)', sorts: true, cell: file => <Result file={file} /> },
];

export const sortKey =
  (column: string) =>
  (file: DeskFile): string | number => {
    switch (column) {
      case 'standing':
        return standings.indexOf(standingOf(file.report));
      case 'format':
        return formatWords(file);
      case 'length':
        return file.report.format?.durationSeconds ?? -1;
      case 'size':
        return file.report.sizeBytes;
      case 'out':
        return file.outName;
      case 'result':
        return file.result?.state ?? '';
      default:
        return file.name;
    }
  };
