import { SearchX } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { BodyFormat } from '../../../shared/data/body/body.ts';
import { useDialect } from '../../kit/expression/dialect.ts';
import { ExpressionField } from '../../kit/expression/expression-field.tsx';
import { jsonLanguage } from '../../kit/expression/json-language.ts';
import { type Memory, playground } from '../../kit/expression/memory.ts';
import { SampleFields, samplesFor } from '../../kit/expression/sample-fields.tsx';
import type { JsonPathAnswered } from '../../kit/expression/tasks.ts';
import { useAnswer } from '../../kit/expression/use-answer.ts';
import { findingWords } from '../../kit/finding-words.ts';
import { formatNumber, plural } from '../../kit/format.ts';
import { errorWords } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { CodeField, type CodeFieldHandle } from '../../ui/code-field/code-field.tsx';
import type { CodeMark } from '../../ui/code-field/code-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { FormatChoice } from './format-choice.tsx';
import { noteAt } from './note-at.ts';
import { textOf } from './texts.ts';

const none: readonly never[] = [];

/** A path on a document: the answer the product gives, and where in the document it comes from. */
export const JsonPathTab = ({ memory }: { memory: Memory }) => {
  const dialect = useDialect();
  const [path, document, format] = [
    textOf(memory, 'path'),
    textOf(memory, 'document'),
    textOf(memory, 'documentFormat'),
  ];
  const { samples } = memory.value;
  const answer = useAnswer({
    kind: 'jsonpath',
    path: path.value,
    samples,
    document: document.value,
    format: format.value as BodyFormat,
    dialect,
    now: 0,
  });
  const answered = answer?.ok ? answer.value : null;
  const documentField = useRef<CodeFieldHandle>(null);
  const convertedField = useRef<CodeFieldHandle>(null);
  const marks = useMemo(() => marksOf(answered), [answered]);
  const pathError = pathErrorOf(answered, path.value);
  const notes = useMemo(
    () => (answered?.step === 'document' ? [noteAt(document.value, answered.error)] : none),
    [answered, document.value],
  );
  const names = answered && answered.step !== 'document' ? answered.names : [];
  const converted = answered?.step === 'done' ? answered.converted : null;
  const show = (offset: number) => (converted === null ? documentField : convertedField).current?.show(offset);

  return (
    <div className="expressions-columns">
      <div className="tester">
        <h2 className="visually-hidden">Path and result</h2>
        <ExpressionField
          label="Path"
          help="Such as $.items[0].name. Expressions in it are evaluated first."
          value={path.value}
          onChange={path.set}
          variables={null}
          scope={playground}
          error={pathError}
        />
        {names.length > 0 ? (
          <SampleFields
            names={names}
            samples={samplesFor(names, samples, [])}
            variables={[]}
            problems={[]}
            onChange={(name, sample) => memory.change({ samples: { ...samples, [name]: sample } })}
          />
        ) : null}
        {answer && !answer.ok ? (
          <Banner tone="error" title={errorWords(answer.error).text}>
            {errorWords(answer.error).advice}
          </Banner>
        ) : null}
        {answered?.step === 'done' ? <Answer answered={answered} onShow={show} /> : null}
      </div>
      <div className="tester">
        <FormatChoice label="Document written in" value={format.value as BodyFormat} onChange={format.set} />
        <CodeField
          ref={documentField}
          label="Document"
          value={document.value}
          onChange={document.set}
          {...(format.value === 'json' ? { language: jsonLanguage } : {})}
          lines={converted === null ? 22 : 10}
          hasNumbers
          marks={converted === null ? marks : none}
          notes={notes}
        />
        {converted === null ? null : (
          <CodeField
            ref={convertedField}
            label="The document as JSON"
            value={converted}
            language={jsonLanguage}
            lines={12}
            hasNumbers
            marks={marks}
            isLocked
          />
        )}
      </div>
    </div>
  );
};

const marksOf = (answered: JsonPathAnswered | null): readonly CodeMark[] =>
  answered?.step === 'done' ? answered.matches.flatMap(({ at }) => at) : none;

/** A place in the path as evaluated says nothing about one that still holds expressions. */
function pathErrorOf(answered: JsonPathAnswered | null, path: string): string | null {
  if (answered?.step !== 'path') return null;
  const { code, message, column } = answered.error;
  const place = column === null || answered.path !== path ? '' : ` (column ${column})`;
  return `${message}${place}. ${findingWords[code].advice}`;
}

type Done = Extract<JsonPathAnswered, { step: 'done' }>;
const Answer = ({ answered, onShow }: { answered: Done; onShow: (offset: number) => void }) => {
  const rows = answered.matches.map((match, index) => ({ ...match, index }));
  return (
    <>
      <section aria-label="Result" className="tester-part" role="status">
        <h3>
          Result{' '}
          <span className="quiet">
            {answered.definite ? 'one value' : `a list of ${plural(answered.total, 'match', 'matches')}`}
          </span>
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reachable by keyboard */}
        <pre className="result-value selectable" tabIndex={0}>
          {answered.value}
        </pre>
      </section>
      {answered.differences.length > 0 ? (
        <Banner tone="info" title="RFC 9535, and so most other tools, would answer differently">
          <ul className="differences">
            {answered.differences.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <section aria-label="Matches" className="tester-part">
        <h3>Matches</h3>
        <List
          label="Matches"
          rows={rows}
          rowId={row => String(row.index)}
          textValue={row => row.path}
          onOpen={row => {
            const [place] = row.at;
            if (place) onShow(place.start);
          }}
          empty={<EmptyState icon={SearchX} size="small" title="Nothing matches" text="The answer is an empty list." />}
        >
          {row => (
            <span className="match">
              <code className="truncate">{row.path === '' ? 'made by a function' : row.path}</code>
              <code className="quiet truncate">{row.value}</code>
            </span>
          )}
        </List>
        {answered.total > rows.length ? (
          <p className="quiet">{formatNumber(answered.total - rows.length)} more are not listed.</p>
        ) : null}
      </section>
    </>
  );
};
