import { ArrowRight, Award, Ellipsis, FlaskConical, ListChecks, Presentation } from 'lucide-react';
import { Suspense } from 'react';
import type { OpenWorkspace } from '../../../shared/base/workspace.ts';
import type { LabSummary, OpenLab } from '../../../shared/labs/opened.ts';
import { useRead } from '../../kit/data.ts';
import { formatDateTime, plural } from '../../kit/format.ts';
import { Markdown } from '../../kit/markdown/markdown.tsx';
import { errorWords } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { readOnlyWords } from '../home/api.ts';
import { TenantPicture } from '../tenant/api.ts';
import { continueLab, unloadLab } from './acts.ts';
import { asked } from './guide/asking.tsx';
import { LabNumbers } from './guide/guide-head.tsx';
import { TaskTrack } from './guide/task-track.tsx';
import { Sounds, Values } from './guide/values.tsx';
import { showLab, showLabs } from './labs-place.ts';
import { TaskTable } from './task-table.tsx';
import { isFinished, taskViews } from './task-view.ts';
import { minutes, points, shortTitle, withPlaceholders } from './words.ts';

interface LabPageProps {
  summary: LabSummary;
  workspace: OpenWorkspace | null;
}

/** One lab: begun, with all one has made in it; or not, with what it is about. */
export const LabPage = ({ summary, workspace }: LabPageProps) => {
  const opened = useRead('labs', 'open', summary.run ? summary.id : null);
  if (!summary.run) return <NotBegun summary={summary} workspace={workspace} />;
  if (opened.error)
    return (
      <Page title={summary.title} actions={<Button onPress={showLabs}>Show all labs</Button>}>
        <Banner
          tone="error"
          title={errorWords(opened.error).text}
          actions={<Button onPress={opened.again}>Try again</Button>}
        >
          {errorWords(opened.error).advice}
        </Banner>
      </Page>
    );
  if (!opened.value || !workspace) return <Page title={summary.title}>{null}</Page>;
  return <Begun lab={opened.value} summary={summary} workspace={workspace} />;
};

const Begun = ({ lab, summary, workspace }: { lab: OpenLab; summary: LabSummary; workspace: OpenWorkspace }) => {
  const views = taskViews(lab);
  const readOnly = workspace.readOnly !== null;
  const finished = isFinished(views);
  return (
    <Page
      title={lab.title}
      actions={
        <>
          <MoreOfLab lab={lab} summary={summary} readOnly={readOnly} />
          <Button icon={<ListChecks size={16} aria-hidden />} onPress={() => showLab(lab.id, 'results')}>
            Results
          </Button>
          {finished ? (
            <Button
              kind="primary"
              icon={<Award size={16} aria-hidden />}
              onPress={() => showLab(lab.id, 'certificate')}
            >
              Certificate
            </Button>
          ) : (
            <Button kind="primary" onPress={() => continueLab(lab.id)}>
              Continue
              <ArrowRight size={16} aria-hidden />
            </Button>
          )}
        </>
      }
    >
      {workspace.readOnly ? (
        <Banner tone="locked" title={readOnlyWords[workspace.readOnly].badge}>
          {readOnlyWords[workspace.readOnly].text} The lab can be looked at; nothing in it can be done.
        </Banner>
      ) : null}
      <section className="card lab-state" aria-label="How far you are">
        <div className="lab-state-line">
          <p>
            <strong>{lab.run.learner || 'No name given'}</strong>{' '}
            <span className="quiet">
              began {formatDateTime(lab.run.startedAt)}{' '}
              {lab.run.began === 'made' ? 'in a workspace made for it' : 'in a workspace that was there'}
            </span>
          </p>
          <LabNumbers lab={lab} readOnly={readOnly} />
        </div>
        <TaskTrack views={views} current={lab.run.task} />
      </section>
      <div className="lab-columns">
        <Section title="Tasks">
          <TaskTable lab={lab} views={views} />
        </Section>
        <Section title="About">
          <Markdown text={lab.intro} />
        </Section>
        <Section title="Your values" text="They are yours alone: others of your class have others.">
          <Values lab={lab} />
          {lab.sounds.length > 0 ? <Sounds lab={lab} /> : null}
        </Section>
      </div>
      <Section title="What you have built" text="The picture fills as you work. A box opens its object.">
        <div className="card lab-picture">
          <Suspense>
            <TenantPicture />
          </Suspense>
        </div>
      </Section>
    </Page>
  );
};

const MoreOfLab = ({ lab, summary, readOnly }: { lab: OpenLab; summary: LabSummary; readOnly: boolean }) => (
  <Menu
    label="More of the lab"
    placement="bottom end"
    groups={[
      {
        title: 'Lab',
        quietTitle: true,
        entries: [
          {
            id: 'present',
            label: 'Presenter view',
            icon: <Presentation size={16} aria-hidden />,
            run: () => showLab(lab.id, 'present'),
          },
          { id: 'again', label: 'Start over in a new workspace…', run: () => showLab(lab.id, 'begin') },
          {
            id: 'reset',
            label: 'Reset the lab…',
            danger: true,
            disabled: readOnly,
            run: () => asked.set({ kind: 'reset-lab', lab: lab.id, title: lab.title }),
          },
          ...(summary.source === 'loaded'
            ? [{ id: 'unload', label: 'Take it off the list', run: () => void unloadLab(lab.id, lab.title) }]
            : []),
        ],
      },
    ]}
  >
    <IconButton label="More of this lab" icon={<Ellipsis size={16} aria-hidden />} />
  </Menu>
);

const NotBegun = ({ summary, workspace }: LabPageProps) => {
  const presented = useRead('labs', 'present', summary.id).value;
  return (
    <Page
      title={summary.title}
      actions={
        <>
          {summary.source === 'loaded' ? (
            <Button onPress={() => void unloadLab(summary.id, summary.title)}>Take it off the list</Button>
          ) : null}
          <Button icon={<Presentation size={16} aria-hidden />} onPress={() => showLab(summary.id, 'present')}>
            Presenter view
          </Button>
          <Button kind="primary" onPress={() => showLab(summary.id, 'begin')}>
            Begin…
          </Button>
        </>
      }
    >
      <section className="card lab-state lab-state-new" aria-label="Not begun">
        <FlaskConical size={20} aria-hidden />
        <div>
          <p>
            <strong>
              {workspace?.readOnly === 'lab-file'
                ? `“${workspace.name}” was handed in.`
                : workspace
                  ? `${shortTitle(summary.title)} has not been begun in “${workspace.name}”.`
                  : 'No workspace is open.'}
            </strong>
          </p>
          <p className="quiet">
            {workspace?.readOnly === 'lab-file'
              ? 'It can be looked at only. Its score stands on the Instructor screen. A lab you begin gets a workspace of your own.'
              : workspace
                ? 'Begin it here or in a new workspace. If you have begun it elsewhere, open that workspace on Home to go on.'
                : 'Begin the lab in a new workspace, or open the one you have begun it in.'}
          </p>
        </div>
        {workspace?.readOnly === 'lab-file' ? (
          <Button onPress={() => goTo('instructor')}>Go to Instructor</Button>
        ) : (
          <Button onPress={() => goTo('home')}>Go to Home</Button>
        )}
      </section>
      <p className="lab-facts">
        <span>{minutes(summary.minutes)}</span>
        <span>{plural(summary.tasks, 'task')}</span>
        <span>{points(summary.points)}</span>
      </p>
      <div className="lab-columns">
        <Section title="About">
          <Markdown text={withPlaceholders(presented?.intro || summary.summary)} />
        </Section>
        {presented ? (
          <Section title="Tasks">
            <ol className="list lab-plan">
              {presented.tasks.map((task, at) => (
                <li key={task.id} className="list-row">
                  <span className="lab-plan-number">{at + 1}</span>
                  <div>{task.title}</div>
                  <span className="quiet">{minutes(task.minutes)}</span>
                </li>
              ))}
            </ol>
          </Section>
        ) : null}
      </div>
    </Page>
  );
};
