import { goTo } from '../../kit/place.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import type { CourseState } from './use-course.ts';

/** Says so where progress is not stored. */
export const KeptNote = ({ keptIn }: Pick<CourseState, 'keptIn'>) =>
  keptIn === 'workspace' ? null : (
    <Banner
      tone="info"
      title={keptIn === 'session' ? 'No workspace is open' : 'This workspace can not be changed'}
      actions={<Button onPress={() => goTo('home')}>Go to Home</Button>}
    >
      What you read and answer is kept until Flow Lab is closed. In a workspace of your own it stays, and can be handed
      in.
    </Banner>
  );
