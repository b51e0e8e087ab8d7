import type { AppErrorShape } from '../../../shared/base/errors.ts';
import type { ProblemCode } from '../../../shared/expression/errors.ts';
import type { ExplainedPart } from '../../../shared/expression/explain.ts';
import { Banner } from '../../ui/banner.tsx';
import { findingWords } from '../finding-words.ts';
import { formatNumber } from '../format.ts';
import { errorWords } from '../messages.ts';
import { type Evaluated, longestShown } from './tasks.ts';

export type Tested =
  | { readonly state: 'done'; readonly value: Evaluated }
  | { readonly state: 'stopped'; readonly error: AppErrorShape };

/** What an expression gave, its type, and why. */
export const ResultView = ({ tested }: { tested: Tested }) => {
  if (tested.state === 'stopped') {
    const { text, advice } = errorWords(tested.error);
    return (
      <Banner tone="error" title={text}>
        {advice}
      </Banner>
    );
  }
  const { value } = tested;
  return (
    <div className="result">
      {value.ok ? <Value value={value.value} type={value.type} steps={value.steps} /> : <Problem {...value.error} />}
      {value.parts.length > 0 ? (
        <section className="result-why" aria-label="Steps">
          <h3>Steps</h3>
          <Steps parts={value.parts} budget={{ left: mostSteps }} />
        </section>
      ) : null}
    </div>
  );
};

const Value = ({ value, type, steps }: { value: string; type: string; steps: number }) => (
  <section aria-label="Result" role="status">
    <h3>
      Result <span className="quiet">{type}</span>
    </h3>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reachable by keyboard */}
    <pre className="result-value selectable" tabIndex={0}>
      {value === '' ? <span className="quiet">(empty text)</span> : value}
    </pre>
    <p className="field-help">
      {formatNumber(value.length)} {value.length === 1 ? 'character' : 'characters'}
      {value.length >= longestShown ? ' shown, there are more' : ''}, {formatNumber(steps)} steps of work.
    </p>
  </section>
);

interface ProblemProps {
  message: string;
  hint: string | null;
  code: ProblemCode;
  line: number;
  column: number;
  javaClass: string;
}
const Problem = ({ message, hint, code, line, column, javaClass }: ProblemProps) => (
  <Banner tone="error" title={message}>
    <p>{hint ?? `${findingWords[code].text} ${findingWords[code].advice}`}</p>
    <p>
      Line {line}, column {column}. {javaClass}, <span className="mono">{code}</span>
    </p>
  </Banner>
);

/** Enough to follow; a long template has thousands. */
const mostSteps = 200;

/** Each part with its value; what it is made of stands below it. */
const Steps = ({ parts, budget }: { parts: readonly ExplainedPart[]; budget: { left: number } }) => (
  <ul className="steps">
    {parts.map(part => {
      if (budget.left <= 0) return null;
      budget.left -= 1;
      return (
        <li key={`${part.start}-${part.end}`}>
          <code className="step-source selectable">{part.source}</code>{' '}
          {part.value === null ? (
            <span className="quiet">not reached</span>
          ) : (
            <>
              <code className="step-value selectable">{part.value === '' ? '(empty)' : part.value}</code>{' '}
              <span className="quiet">{part.type}</span>
            </>
          )}
          {part.parts.length > 0 ? <Steps parts={part.parts} budget={budget} /> : null}
        </li>
      );
    })}
  </ul>
);
