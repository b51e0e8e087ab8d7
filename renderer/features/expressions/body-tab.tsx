import { useMemo } from 'react';
import type { BodyFormat } from '../../../shared/data/body/body.ts';
import { jsonLanguage } from '../../kit/expression/json-language.ts';
import type { Memory } from '../../kit/expression/memory.ts';
import { useAnswer } from '../../kit/expression/use-answer.ts';
import { formatNumber } from '../../kit/format.ts';
import { errorWords } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { CodeField } from '../../ui/code-field/code-field.tsx';
import { FormatChoice } from './format-choice.tsx';
import { noteAt } from './note-at.ts';
import { textOf } from './texts.ts';

/** Characters of a JSON variable the product keeps. */
const mostKept = 16_000;

/** What a body in another format becomes before anything is looked up in it. */
export const BodyTab = ({ memory }: { memory: Memory }) => {
  const [body, format] = [textOf(memory, 'body'), textOf(memory, 'bodyFormat')];
  const answer = useAnswer({ kind: 'body', text: body.value, format: format.value as BodyFormat });
  const answered = answer?.ok ? answer.value : null;
  const notes = useMemo(
    () => (answered && !answered.ok ? [noteAt(body.value, answered.error)] : []),
    [answered, body.value],
  );
  return (
    <div className="expressions-columns">
      <div className="tester">
        <FormatChoice label="Body written in" value={format.value as BodyFormat} onChange={format.set} />
        <CodeField
          label="Body"
          value={body.value}
          onChange={body.set}
          {...(format.value === 'json' ? { language: jsonLanguage } : {})}
          lines={20}
          hasNumbers
          notes={notes}
        />
      </div>
      <div className="tester">
        {answer && !answer.ok ? (
          <Banner tone="error" title={errorWords(answer.error).text}>
            {errorWords(answer.error).advice}
          </Banner>
        ) : null}
        {answered?.ok ? (
          <CodeField
            label="As JSON"
            help={`${formatNumber(answered.length)} characters on one line. ${answered.length > mostKept ? `The product keeps ${formatNumber(mostKept)} of them in a variable.` : ''}`}
            value={answered.json}
            language={jsonLanguage}
            lines={22}
            hasNumbers
            isLocked
          />
        ) : (
          <p className="quiet">The JSON is shown as soon as the body can be read.</p>
        )}
      </div>
    </div>
  );
};
