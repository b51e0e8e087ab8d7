import { FlaskConical, PhoneIncoming } from 'lucide-react';
import { useRef, useState } from 'react';
import type { KnownVariable } from '../../../shared/expression/complete.ts';
import { problemsOfSamples, type Samples } from '../../../shared/expression/sample/sample.ts';
import { Button } from '../../ui/button.tsx';
import { CodeField } from '../../ui/code-field/code-field.tsx';
import { useDialect } from './dialect.ts';
import { runner } from './evaluator.ts';
import { Examples } from './examples.tsx';
import { expressionLanguage } from './expression-language.ts';
import type { Memory } from './memory.ts';
import { ResultView, type Tested } from './result-view.tsx';
import { SampleFields, samplesFor } from './sample-fields.tsx';
import { hasExpression, notesOf, useChecked } from './use-checked.ts';
import './expression.css';

interface ExpressionTesterProps {
  source: string;
  onSource: (source: string) => void;
  /** Variables and outputs; empty with `isOpen` where nobody knows which there are. */
  variables: readonly KnownVariable[];
  /** Those of them that completion offers; all when left out. */
  offered?: readonly KnownVariable[];
  /** Names that are not among the variables are no mistake. */
  isOpen?: boolean;
  memory: Memory;
  /** What the variables were in the last simulated call, by name; null while there was none. */
  lastCall?: Samples | null;
  isLocked?: boolean;
  lines?: number;
}

/** The course's Test Expression: the expression, a value for each variable it reads, Test, and the result. */
export const ExpressionTester = (props: ExpressionTesterProps) => {
  const {
    source,
    onSource,
    variables,
    offered = variables,
    memory,
    lastCall = null,
    isLocked = false,
    lines = 4,
  } = props;
  const dialect = useDialect();
  const checked = useChecked(source, props.isOpen ? null : variables, dialect);
  const [tested, setTested] = useState<(Tested & { readonly of: string }) | null>(null);
  const [isRunning, setRunning] = useState(false);
  const lane = useRef({});
  // Where nothing was typed yet, what the last call had stands in the fields.
  const typed = memory.value.samples;
  const samples = lastCall ? { ...lastCall, ...typed } : typed;
  const own = samplesFor(checked.names, samples, variables);
  /** A result is shown as long as it is the result of what stands in the fields. */
  const asked = JSON.stringify([source, own, dialect]);

  // As soon as a value does not fit its type; what is not evaluated has no result.
  const problems = problemsOfSamples(own);
  const fields = useRef<HTMLFormElement>(null);

  const test = async () => {
    if (isRunning) return;
    if (problems.length > 0) {
      fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    setRunning(true);
    const result = await runner.ask(
      { kind: 'evaluate', source, samples: own, dialect, strict: false, now: Date.now() },
      lane.current,
    );
    setRunning(false);
    if (!result) return;
    setTested(
      result.ok
        ? { state: 'done', value: result.value, of: asked }
        : { state: 'stopped', error: result.error, of: asked },
    );
  };
  const shown = tested?.of === asked ? tested : null;

  return (
    <div className="tester">
      <CodeField
        label="Expression"
        value={source}
        onChange={onSource}
        language={expressionLanguage(variables, dialect.profile, offered)}
        lines={lines}
        notes={notesOf(checked)}
        isLocked={isLocked}
        onRun={() => void test()}
      />
      {checked.names.length > 0 ? (
        <section aria-label="Variables" className="tester-part">
          <header className="tester-bar">
            <h3>Variables</h3>
            {lastCall ? (
              <Button
                kind="quiet"
                icon={<PhoneIncoming size={14} aria-hidden />}
                onPress={() => memory.change({ samples: { ...typed, ...lastCall } })}
              >
                Fill from the last call
              </Button>
            ) : null}
          </header>
          <form
            ref={fields}
            onSubmit={event => {
              event.preventDefault();
              void test();
            }}
          >
            <SampleFields
              names={checked.names}
              samples={samples}
              variables={variables}
              problems={problems.length === 0 && shown?.state === 'done' ? shown.value.problems : problems}
              onChange={(name, sample) => memory.change({ samples: { ...typed, [name]: sample } })}
            />
            {/* Enter in a field tests. */}
            <input type="submit" hidden />
          </form>
        </section>
      ) : null}
      <div className="tester-bar">
        <Button
          kind="primary"
          icon={<FlaskConical size={14} aria-hidden />}
          onPress={() => void test()}
          isPending={isRunning}
        >
          Test
        </Button>
        <Examples
          source={source}
          samples={own}
          examples={memory.value.examples}
          onChange={examples => memory.change({ examples })}
          onOpen={example => {
            memory.change({ samples: { ...typed, ...example.samples } });
            onSource(example.source);
          }}
          isLocked={isLocked}
        />
      </div>
      {shown && problems.length === 0 ? (
        <ResultView tested={shown} />
      ) : (
        <p className="quiet">
          {problems.length > 0
            ? `Nothing is tested until every value fits its type: ${problems.map(({ name }) => name).join(', ')}.`
            : hasExpression(source)
              ? tested
                ? 'Something was changed since the last test.'
                : 'Give the variables values and press Test.'
              : 'Text without {{ }} is taken as it is.'}
        </p>
      )}
    </div>
  );
};
