import { useMemory } from '../../kit/expression/memory.ts';
import { goTo, usePlace } from '../../kit/place.ts';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { BodyTab } from './body-tab.tsx';
import { ExpressionTab } from './expression-tab.tsx';
import { JsonPathTab } from './jsonpath-tab.tsx';
import { Reference } from './reference.tsx';
import { playground } from './texts.ts';
import './expressions.css';

const sides = ['expression', 'jsonpath', 'body', 'reference'] as const;
type Side = (typeof sides)[number];

/** A place to try what the fields of a flow do, without a flow. */
export const Expressions = () => {
  const { detail } = usePlace();
  const [first = '', ...rest] = detail.split('/');
  const side: Side = sides.find(each => each === first) ?? 'expression';
  const memory = useMemory(playground);
  if (!memory.isReady) return null;
  return (
    <Page title="Expressions">
      <Tabs
        label="Expressions"
        selected={side}
        onSelect={id => goTo('expressions', id === 'expression' ? '' : id)}
        tabs={[
          { id: 'expression', title: 'Expression', content: <ExpressionTab memory={memory} /> },
          { id: 'jsonpath', title: 'JSONPath', content: <JsonPathTab memory={memory} /> },
          { id: 'body', title: 'Body to JSON', content: <BodyTab memory={memory} /> },
          { id: 'reference', title: 'Reference', content: <Reference pageId={rest.join('/')} memory={memory} /> },
        ]}
      />
    </Page>
  );
};
