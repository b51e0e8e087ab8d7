import { FilePlus } from 'lucide-react';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Example,
  exampleAgent,
  exampleFlow,
  exampleFlowId,
  exampleScript,
  exampleWorld,
} from '../../../shared/course/example.ts';
import { callWrite, refresh, useRead } from '../../kit/data.ts';
import { FlowPicture } from '../../kit/drawing/flow-picture.tsx';
import { notifyError } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { ExamplePhone, trails } from '../simulator/api.ts';

/** The words in its boxes are about 9 px high then. */
const readable = 0.72;

/** A small flow that can be called on the page itself: its way lights up as it is called. */
export const ExampleView = ({ example }: { example: Example }) => {
  const { title, summary, tries } = example;
  const document = useMemo(() => exampleFlow(example), [example]);
  const world = useMemo(() => exampleWorld(example), [example]);
  const script = useMemo(() => exampleScript(example, new Date().toISOString()), [example]);
  const flow = exampleFlowId(example);
  const trail = trails.usePart(all => all.get(flow));
  const hasEvents = Object.values(document.nodes).some(({ sheet }) => sheet === 'events');
  const box = useRef<HTMLElement>(null);
  const isCalled = trail !== undefined;
  // Telephone and picture together, as far as the window has room.
  useEffect(() => {
    if (isCalled) box.current?.scrollIntoView({ block: 'start' });
  }, [isCalled]);
  return (
    <section
      ref={box}
      className={isCalled ? 'example-call example-called card' : 'example-call card'}
      aria-label={`Example: ${title}`}
    >
      <h3>Try it: {title}</h3>
      <p className="quiet">{summary}</p>
      <div className="example-parts">
        <div className="example-phone">
          <div className="example-words">
            <ul className="example-tries">
              {tries.map(each => (
                <li key={each}>{each}</li>
              ))}
            </ul>
            <OpenAsFlow example={example} />
          </div>
          <div className="example-line">
            <Suspense>
              <ExamplePhone world={world} flow={flow} script={script} agent={exampleAgent} />
            </Suspense>
          </div>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reachable by keyboard */}
        {/* biome-ignore lint/a11y/useSemanticElements: no set of form fields */}
        <div className="example-pictures" role="group" aria-label="Its pictures" tabIndex={0}>
          <FlowPicture
            document={document}
            sheet="main"
            title={`Main flow of the example: ${title}`}
            trail={trail}
            least={readable}
          />
          {hasEvents ? (
            <>
              <h4>Event flows</h4>
              <FlowPicture document={document} sheet="events" title="Its event flows" trail={trail} least={readable} />
            </>
          ) : null}
        </div>
      </div>
    </section>
  );
};

/** Makes a flow of one's own from it, where there is a workspace to make it in. */
const OpenAsFlow = ({ example }: { example: Example }) => {
  const workspace = useRead('workspaces', 'current').value;
  const flows = useRead('flows', 'list').value;
  const [isPending, setPending] = useState(false);
  if (!workspace || workspace.readOnly !== null) return null;
  const open = async () => {
    setPending(true);
    const word = example.id.replace(/^course-/, 'Example_').replace(/-/g, '_');
    const taken = new Set((flows ?? []).map(({ name }) => name.toLowerCase()));
    const names = [word, ...Array.from({ length: 1_000 }, (_, at) => `${word}_${at + 2}`)];
    const result = await callWrite('flows', 'create', {
      name: names.find(name => !taken.has(name.toLowerCase())) ?? word,
      description: example.title,
      kind: 'flow',
      era: 'classic',
      template: example.id,
    });
    void refresh('tenant');
    setPending(false);
    if (result.ok) goTo('flows', result.value);
    else notifyError(result.error);
  };
  return (
    <Button icon={<FilePlus size={14} aria-hidden />} isPending={isPending} onPress={() => void open()}>
      Open as a flow
    </Button>
  );
};
