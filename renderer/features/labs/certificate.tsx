import { Award, Download } from 'lucide-react';
import { useState } from 'react';
import type { OpenWorkspace } from '../../../shared/base/workspace.ts';
import { certificateDrawing, certificateFacts } from '../../../shared/labs/certificate.ts';
import type { LabSummary } from '../../../shared/labs/opened.ts';
import { callWrite, useRead } from '../../kit/data.ts';
import { measure } from '../../kit/drawing/measure.ts';
import { Shapes } from '../../kit/drawing/shape.tsx';
import { plural } from '../../kit/format.ts';
import { errorWords, notifyError } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { notify } from '../../ui/toast-queue.ts';
import { continueLab } from './acts.ts';
import { showLab } from './labs-place.ts';
import { taskViews } from './task-view.ts';
import { shortTitle } from './words.ts';

/** The certificate as it is printed, and the way to its file; while the lab is not done, what is missing. */
export const Certificate = ({ summary, workspace }: { summary: LabSummary; workspace: OpenWorkspace | null }) => {
  const { value: lab, error } = useRead('labs', 'open', summary.run ? summary.id : null);
  const [isPending, setPending] = useState(false);
  const title = `Certificate of ${shortTitle(summary.title)}`;
  if (error)
    return (
      <Page title={title}>
        <Banner tone="error" title={errorWords(error).text}>
          {errorWords(error).advice}
        </Banner>
      </Page>
    );
  if (!summary.run || !workspace)
    return (
      <Page title={title}>
        <EmptyState
          icon={Award}
          title="There is no certificate yet"
          text={`It comes once every task of ${shortTitle(summary.title)} is done, or skipped.`}
          actions={
            <Button kind="primary" onPress={() => showLab(summary.id, 'begin')}>
              Begin…
            </Button>
          }
        />
      </Page>
    );
  if (!lab) return <Page title={title}>{null}</Page>;
  const facts = certificateFacts(lab, Date.now());
  if (!facts) {
    const open = taskViews(lab).filter(({ state }) => state !== 'met' && state !== 'skipped');
    return (
      <Page title={title}>
        <EmptyState
          icon={Award}
          title={`${plural(open.length, 'task')} to go`}
          text={`The certificate comes once every task is done, or skipped. Next: ${open[0]?.task.title ?? ''}.`}
          actions={
            <Button kind="primary" onPress={() => continueLab(lab.id)}>
              Continue
            </Button>
          }
        />
      </Page>
    );
  }
  const save = async () => {
    setPending(true);
    const result = await callWrite('labs', 'saveCertificate', lab.id);
    setPending(false);
    if (!result.ok) notifyError(result.error);
    else if (result.value) notify({ tone: 'ok', title: 'The certificate was saved.' });
  };
  const { width, height, shapes } = certificateDrawing(facts, measure);
  const words = shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : [])).join('. ');
  return (
    <Page
      title={title}
      actions={
        <>
          <Button onPress={() => showLab(lab.id, 'results')}>Results</Button>
          <Button
            kind="primary"
            icon={<Download size={16} aria-hidden />}
            isPending={isPending}
            onPress={() => void save()}
          >
            Save as PDF
          </Button>
        </>
      }
    >
      <svg className="certificate" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
        <Shapes shapes={shapes} />
      </svg>
    </Page>
  );
};
