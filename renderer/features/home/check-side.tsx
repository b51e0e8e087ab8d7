import { ShieldCheck } from 'lucide-react';
import type { VerifyReport, WorkspaceEntry } from '../../../shared/base/workspace.ts';
import { plural } from '../../kit/format.ts';
import { errorWords } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { ToneIcon } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { checks, checkWorkspace } from './check.ts';
import { damageOf } from './damage.ts';
import { workspacePlace } from './workspace-place.ts';

const kinds: Readonly<Record<VerifyReport['problems'][number]['code'], string>> = {
  integrity: 'The file is damaged',
  'foreign-key': 'Something points at a thing that is not there',
  'chain-broken': 'The history was altered',
  'chain-missing': 'A part of the history is missing',
};

/** Proves that the file is whole and that nobody altered its history. */
export const CheckSide = ({ entry }: { entry: WorkspaceEntry }) => {
  const state = checks.use().get(entry.id) ?? null;
  const report = state !== 'running' ? state?.report : undefined;
  const error = state !== 'running' ? state?.error : undefined;

  return (
    <div className="stack">
      <p className="quiet">
        Reads the whole file and follows its history from the first change to the last. Nothing is changed.
      </p>
      <div className="row-of-buttons">
        <Button
          kind="primary"
          icon={<ShieldCheck aria-hidden />}
          isDisabled={!entry.found}
          isPending={state === 'running'}
          onPress={() => void checkWorkspace(entry.id)}
        >
          {state === null ? 'Check now' : 'Check again'}
        </Button>
      </div>
      {state === 'running' ? <Progress label={`Checking ${entry.name}`} value={null} /> : null}
      {error && damageOf(error) === null ? (
        <Banner tone="error" title={errorWords(error).text}>
          {errorWords(error).advice}
        </Banner>
      ) : null}
      {report?.ok ? (
        <Banner tone="ok" title="All is well.">
          The file is whole, and all {plural(report.events, 'change')} of its history follow from one another.
        </Banner>
      ) : null}
      {report && !report.ok ? (
        <>
          <Banner
            tone="error"
            title={`${plural(report.problems.length, 'problem')} found.`}
            actions={<Button onPress={() => goTo('home', workspacePlace(entry.id, 'backups'))}>See the backups</Button>}
          >
            Restore the newest good backup. The present file is kept.
          </Banner>
          <ul className="check-problems" aria-label="Problems">
            {report.problems.map(problem => (
              <li key={`${problem.code} ${problem.detail}`} className="check-problem">
                <ToneIcon tone="error" />
                <span>
                  {kinds[problem.code]}
                  <br />
                  <span className="mono quiet">{problem.detail}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
};
