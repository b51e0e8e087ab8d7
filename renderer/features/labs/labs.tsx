import { useRead } from '../../kit/data.ts';
import { usePlace } from '../../kit/place.ts';
import { BeginPane } from './begin-pane.tsx';
import { Certificate } from './certificate.tsx';
import { LabList } from './lab-list.tsx';
import { LabPage } from './lab-page.tsx';
import { parseLabPlace } from './labs-place.ts';
import { Presenter } from './presenter.tsx';
import { Results } from './results.tsx';
import './labs.css';

/** The labs, and one of them: how far one is, its results, its certificate, its slides. */
export const Labs = () => {
  const { screen, detail } = usePlace();
  const list = useRead('labs', 'list');
  const current = useRead('workspaces', 'current');
  const place = screen === 'labs' ? parseLabPlace(detail) : null;
  if (list.isLoading || current.isLoading) return null;
  const workspace = current.value ?? null;
  const summary = list.value?.find(({ id }) => id === place?.lab) ?? null;
  if (!place || !summary)
    return (
      <LabList
        list={list.value ?? []}
        error={list.error}
        again={list.again}
        workspace={workspace}
        missing={place?.lab ?? null}
      />
    );
  const props = { summary, workspace };
  if (place.side === 'present') return <Presenter key={place.lab} lab={place.lab} slide={place.slide} />;
  if (place.side === 'results' || place.side === 'hand-in')
    return <Results key={place.lab} {...props} isHandingIn={place.side === 'hand-in'} />;
  if (place.side === 'certificate') return <Certificate key={place.lab} {...props} />;
  return (
    <>
      <LabPage key={place.lab} {...props} />
      {place.side === 'begin' ? <BeginPane key={place.lab} {...props} /> : null}
    </>
  );
};
