import { FileSpreadsheet, FolderOpen, Upload, X } from 'lucide-react';
import type { DragEvent } from 'react';
import type { InstructorFile } from '../../../shared/labs/lab-file/instructor.ts';
import { useRead } from '../../kit/data.ts';
import { formatNumber } from '../../kit/format.ts';
import { goTo, usePlace } from '../../kit/place.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Progress } from '../../ui/progress.tsx';
import { addDropped, chooseLabFiles, dropFromList, reading, saveCsv, stopReading } from './files.ts';
import { HandedIn } from './handed-in.tsx';
import { instructorScreen } from './instructor.screen.tsx';
import { findingWords, learnerOf, minutesOf } from './words.tsx';
import './instructor.css';

const number = (pick: (file: NonNullable<InstructorFile['graded']>) => number) => ({
  align: 'end' as const,
  sortBy: ({ graded }: InstructorFile) => (graded ? pick(graded) : -1),
  cell: ({ graded }: InstructorFile) => (graded ? formatNumber(pick(graded)) : '–'),
});

const columns: readonly [TableColumn<InstructorFile>, ...TableColumn<InstructorFile>[]] = [
  {
    id: 'learner',
    title: 'Learner',
    width: 'minmax(6rem, 2fr)',
    sortBy: learnerOf,
    cell: file => <span className="truncate row-name">{learnerOf(file)}</span>,
  },
  {
    id: 'lab',
    title: 'Lab',
    width: 'minmax(4rem, 1fr)',
    sortBy: ({ graded }) => graded?.lab ?? '',
    cell: ({ graded }) => <span className="truncate">{graded?.lab ?? '–'}</span>,
  },
  {
    id: 'score',
    title: 'Score',
    width: '6rem',
    align: 'end',
    sortBy: ({ graded }) => (graded ? graded.score / Math.max(graded.of, 1) : -1),
    cell: ({ graded }) => (graded ? `${formatNumber(graded.score)} of ${formatNumber(graded.of)}` : '–'),
  },
  { id: 'time', title: 'Minutes', width: '4.75rem', ...number(minutesOf) },
  { id: 'hints', title: 'Hints', width: '3.75rem', ...number(({ hints }) => hints) },
  { id: 'skips', title: 'Skips', width: '3.75rem', ...number(({ skips }) => skips) },
  {
    id: 'findings',
    title: 'Findings',
    width: 'minmax(6rem, 2fr)',
    sortBy: file => findingWords(file).rank,
    cell: file => {
      const { tone, text } = findingWords(file);
      return tone ? (
        <Badge tone={tone}>
          <span className="truncate" title={text}>
            {text}
          </span>
        </Badge>
      ) : (
        <span className="quiet">{text}</span>
      );
    },
  },
  {
    id: 'file',
    title: 'File',
    width: 'minmax(8rem, 2fr)',
    extra: true,
    sortBy: ({ file }) => file,
    cell: ({ file }) => (
      <span className="truncate quiet" title={file}>
        {file}
      </span>
    ),
  },
];

/** What learners handed in: one row a file, and one of them in full. */
export const Instructor = () => {
  const { screen, detail } = usePlace();
  const { value: files = [], isLoading } = useRead('instructor', 'list');
  const now = reading.use();
  const open = screen === 'instructor' ? files.find(({ id }) => id === detail) : undefined;
  if (isLoading) return null;
  if (open) return <HandedIn key={open.id} file={open} />;
  const choose = (
    <>
      <Button kind="primary" icon={<Upload size={16} aria-hidden />} onPress={() => void chooseLabFiles('files')}>
        Open lab files…
      </Button>
      <Button icon={<FolderOpen size={16} aria-hidden />} onPress={() => void chooseLabFiles('folder')}>
        Open a folder…
      </Button>
    </>
  );
  return (
    <section
      className="instructor-drop"
      aria-label="Lab files"
      onDragOver={(event: DragEvent) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event: DragEvent) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        void addDropped([...event.dataTransfer.files]);
      }}
    >
      <Page title="Instructor" actions={files.length > 0 ? choose : undefined}>
        {now?.isLong ? (
          <Progress
            label="Reading lab files"
            value={now.total === 0 ? null : now.done / now.total}
            note={`${formatNumber(now.done)} of ${formatNumber(now.total)}`}
            onCancel={stopReading}
          />
        ) : null}
        {files.length === 0 ? (
          <EmptyState
            icon={instructorScreen.icon}
            title={instructorScreen.empty.title}
            text={instructorScreen.empty.text}
            actions={choose}
          />
        ) : (
          <DataTable<InstructorFile>
            label="Lab files"
            rows={files}
            rowId={({ id }) => id}
            searchText={file => `${learnerOf(file)} ${file.graded?.lab ?? ''} ${file.file} ${findingWords(file).text}`}
            columns={columns}
            initialSort={{ column: 'learner', direction: 'ascending' }}
            onOpen={({ id }) => goTo('instructor', id)}
            empty={null}
            actions={
              <span className="row-of-buttons">
                <Button
                  icon={<FileSpreadsheet size={16} aria-hidden />}
                  onPress={() => void saveCsv(files.map(({ id }) => id))}
                >
                  Save as CSV…
                </Button>
                <Button icon={<X size={16} aria-hidden />} onPress={() => void dropFromList(files.map(({ id }) => id))}>
                  Clear the list
                </Button>
              </span>
            }
          />
        )}
      </Page>
    </section>
  );
};
