import { ArrowRight, FileArchive, FlaskConical, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components/Link';
import type { AppErrorShape } from '../../../shared/base/errors.ts';
import type { OpenWorkspace } from '../../../shared/base/workspace.ts';
import type { LabSummary } from '../../../shared/labs/opened.ts';
import { plural } from '../../kit/format.ts';
import { errorWords } from '../../kit/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { searched } from '../../ui/search.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { continueLab, loadLab } from './acts.ts';
import { labsScreen } from './labs.screen.tsx';
import { labHref, showLab } from './labs-place.ts';
import { minutes, points, pointsOf } from './words.ts';

interface LabListProps {
  list: readonly LabSummary[];
  error: AppErrorShape | null;
  again: () => void;
  workspace: OpenWorkspace | null;
  /** Id of a lab that is not on the list. */
  missing: string | null;
}
const searchFrom = 6;

/** All labs, with how far the open workspace is in each. */
export const LabList = ({ list, error, again, workspace, missing }: LabListProps) => {
  const [search, setSearch] = useState('');
  const shown = searched(list, search, ({ title, summary }) => `${title} ${summary}`);
  return (
    <Page
      title="Labs"
      actions={
        <>
          <Button icon={<FolderOpen size={16} aria-hidden />} onPress={() => void loadLab('folder')}>
            Load a lab’s folder
          </Button>
          <Button icon={<FileArchive size={16} aria-hidden />} onPress={() => void loadLab('file')}>
            Load a lab’s file
          </Button>
        </>
      }
    >
      {error ? (
        <Banner tone="error" title={errorWords(error).text} actions={<Button onPress={again}>Try again</Button>}>
          {errorWords(error).advice}
        </Banner>
      ) : null}
      {missing !== null && !error ? (
        <Banner tone="warn" title={`There is no lab called ${missing} here.`}>
          Choose one of the list, or load it from its folder or file.
        </Banner>
      ) : null}
      {list.length === 0 && !error ? (
        <EmptyState icon={FlaskConical} {...labsScreen.empty} />
      ) : (
        <>
          {list.length >= searchFrom ? <SearchField label="Search labs" value={search} onChange={setSearch} /> : null}
          <ul className="lab-cards" aria-label="Labs">
            {shown.map(lab => (
              <LabCard key={lab.id} lab={lab} workspace={workspace} />
            ))}
          </ul>
          {shown.length === 0 && search !== '' ? <p className="quiet">Nothing here matches “{search}”.</p> : null}
        </>
      )}
    </Page>
  );
};

const LabCard = ({ lab, workspace }: { lab: LabSummary; workspace: OpenWorkspace | null }) => {
  const { run } = lab;
  const share = run && run.of > 0 ? run.score / run.of : 0;
  return (
    <li className="card lab-card">
      <div className="lab-card-words">
        <h2>
          <Link href={labHref(lab.id)} className="lab-card-title">
            {lab.title}
          </Link>
          {lab.source === 'loaded' ? <Badge tone="info">Loaded</Badge> : null}
        </h2>
        <p className="quiet">{lab.summary}</p>
        <p className="lab-facts">
          <span>{minutes(lab.minutes)}</span>
          <span>{plural(lab.tasks, 'task')}</span>
          <span>{points(lab.points)}</span>
        </p>
      </div>
      <div className="lab-card-end">
        {run ? (
          <>
            <div className="lab-card-progress">
              <strong>{pointsOf(run.score, run.of)} points</strong>
              <span className="quiet">
                {run.tasksMet} of {plural(lab.tasks, 'task')} done
              </span>
              <span className="progress-track" aria-hidden>
                <span className="progress-fill" style={{ width: `${Math.round(share * 100)}%` }} />
              </span>
            </div>
            <Button kind="primary" onPress={() => continueLab(lab.id)}>
              {run.tasksMet === lab.tasks ? 'Open' : 'Continue'}
              <ArrowRight size={16} aria-hidden />
            </Button>
          </>
        ) : (
          <>
            <span className="quiet">{workspace ? 'Not begun in this workspace' : 'No workspace is open'}</span>
            <Button onPress={() => showLab(lab.id, 'begin')}>Begin…</Button>
          </>
        )}
      </div>
    </li>
  );
};
