import { RotateCw, Save } from 'lucide-react';
import type { AppErrorShape } from '../../../shared/base/errors.ts';
import { refresh } from '../../kit/data.ts';
import { errorWords } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { closeWorkspace, saveWorkspaceElsewhere } from './api.ts';

/** Stands in for the open workspace when it cannot be reached: what happened, and the ways on. */
export const WorkspaceTrouble = ({ error }: { error: AppErrorShape }) => {
  const { text, advice } = errorWords(error);
  return (
    <Banner
      tone="error"
      title={text}
      actions={
        <>
          {error.code === 'workspace/gone' ? (
            <Button kind="primary" icon={<Save aria-hidden />} onPress={() => void saveWorkspaceElsewhere()}>
              Save it elsewhere
            </Button>
          ) : null}
          <Button icon={<RotateCw aria-hidden />} onPress={() => void refresh('workspaces')}>
            Try again
          </Button>
          <Button onPress={() => void closeWorkspace()}>Close it</Button>
        </>
      }
    >
      {advice}
    </Banner>
  );
};
