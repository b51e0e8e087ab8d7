import { BookOpen } from 'lucide-react';
import { playground, useMemory } from '../../kit/expression/memory.ts';
import { goTo, usePlace } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { BodyTab } from './body-tab.tsx';
import { ExpressionTab } from './expression-tab.tsx';
import { JsonPathTab } from './jsonpath-tab.tsx';
import './expressions.css';

const sides = ['expression', 'jsonpath', 'body'] as const;
type Side = (typeof sides)[number];

/** A place to try what the fields of a flow do, without a flow. */
export const Expressions = () => {
  const { detail } = usePlace();
  const [first = ''] = detail.split('/');
  const side: Side = sides.find(each => each === first) ?? 'expression';
  const memory = useMemory(playground);
  if (!memory.isReady) return null;
  return (
    <Page
      title="Expressions"
      actions={
        <Button icon={<BookOpen size={14} aria-hidden />} onPress={() => goTo('help', 'filter/date')}>
          Reference
        </Button>
      }
    >
      <Tabs
        label="Expressions"
        selected={side}
        onSelect={id => goTo('expressions', id === 'expression' ? '' : id)}
        tabs={[
          { id: 'expression', title: 'Expression', content: <ExpressionTab memory={memory} /> },
          { id: 'jsonpath', title: 'JSONPath', content: <JsonPathTab memory={memory} /> },
          { id: 'body', title: 'Body to JSON', content: <BodyTab memory={memory} /> },
        ]}
      />
    </Page>
  );
};
