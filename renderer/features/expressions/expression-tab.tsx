import { useMemo } from 'react';
import { DialectOptions } from '../../kit/expression/dialect-options.tsx';
import { ExpressionTester } from '../../kit/expression/expression-tester.tsx';
import type { Memory } from '../../kit/expression/memory.ts';
import { useSettings } from '../../kit/settings.ts';
import { Section } from '../../ui/page.tsx';
import { textOf } from './texts.ts';

/** Nobody knows here which variables there are: what was given a value before is offered. */
export const ExpressionTab = ({ memory }: { memory: Memory }) => {
  const settings = useSettings();
  const { samples } = memory.value;
  const variables = useMemo(
    () => Object.entries(samples).map(([name, { type }]) => ({ name, type, origin: 'Given a value here before.' })),
    [samples],
  );
  const expression = textOf(memory, 'expression');
  return (
    <div className="expressions-columns">
      <Section title="Try an expression">
        <ExpressionTester
          source={expression.value}
          onSource={expression.set}
          variables={variables}
          isOpen
          memory={memory}
          lines={6}
        />
      </Section>
      <Section title="How expressions are read">
        <div className="card dialect-card">{settings ? <DialectOptions settings={settings} /> : null}</div>
      </Section>
    </div>
  );
};
