import { ArrowLeft, Download, Eye } from 'lucide-react';
import type { Finding } from '../../../shared/labs/lab-file/findings.ts';
import type { InstructorFile } from '../../../shared/labs/lab-file/instructor.ts';
import { useRead } from '../../kit/data.ts';
import { errorWords } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ResultsBody } from '../labs/api.ts';
import { openItsWorkspace, saveCopy } from './files.ts';
import { learnerOf } from './words.tsx';

const tones = { changed: 'error', look: 'warn', note: 'info' } as const;
const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** One lab that was handed in: what was found of the file, and every goal as it holds now. */
export const HandedIn = ({ file }: { file: InstructorFile }) => {
  const { value, error, again } = useRead('instructor', 'open', file.refused ? null : file.id);
  const { graded, refused } = file;
  return (
    <Page
      title={graded ? `${learnerOf(file)}: ${graded.title}` : learnerOf(file)}
      actions={
        <>
          <Button icon={<ArrowLeft size={16} aria-hidden />} onPress={() => goTo('instructor')}>
            All lab files
          </Button>
          {refused ? null : (
            <>
              <Button icon={<Download size={16} aria-hidden />} onPress={() => void saveCopy(file.id)}>
                Save a copy…
              </Button>
              <Button
                kind="primary"
                icon={<Eye size={16} aria-hidden />}
                onPress={() => void openItsWorkspace(file.id)}
              >
                Look at the workspace
              </Button>
            </>
          )}
        </>
      }
    >
      <p className="quiet instructor-file">
        {file.file}
        {graded ? ` · attendee ${graded.attendee} · handed in ${when.format(new Date(graded.handedInAt))}` : ''}
      </p>
      {refused ? (
        <Banner tone="error" title="This file was not opened.">
          {refused.reason}
        </Banner>
      ) : null}
      {file.findings.map(finding => (
        <FindingBanner key={`${finding.code} ${finding.text}`} finding={finding} />
      ))}
      {error ? (
        <Banner tone="error" title={errorWords(error).text} actions={<Button onPress={again}>Try again</Button>}>
          {errorWords(error).advice}
        </Banner>
      ) : null}
      {value ? <ResultsBody lab={value.lab} /> : null}
    </Page>
  );
};

const FindingBanner = ({ finding: { weight, text, means } }: { finding: Finding }) => (
  <Banner tone={tones[weight]} title={text}>
    {means}
  </Banner>
);
