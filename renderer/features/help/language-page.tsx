import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import type { Example } from '../../../shared/expression/declare.ts';
import type { HelpPage } from '../../../shared/expression/help/pages.ts';
import type { Profile } from '../../../shared/expression/profile.ts';
import { sampleOf } from '../../../shared/expression/sample/sample.ts';
import { useDialect } from '../../kit/expression/dialect.ts';
import { playground, useMemory } from '../../kit/expression/memory.ts';
import { useAnswer } from '../../kit/expression/use-answer.ts';
import { shownHelp } from '../../kit/help.ts';
import { goTo } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';

/** One help page: what it does, its arguments, and examples that are evaluated as they are shown. */
export const LanguagePage = ({ page }: { page: HelpPage }) => {
  const dialect = useDialect();
  const profile = page.since ?? dialect.profile;
  return (
    <>
      <h2 className="mono">{page.signature}</h2>
      <p>{page.summary}</p>
      {page.details ? <p>{page.details}</p> : null}
      <Facts page={page} />
      {page.args.length > 0 || page.argsHelp ? (
        <section aria-label="Arguments">
          <h3>Arguments</h3>
          {page.argsHelp ? <p>{page.argsHelp}</p> : null}
          <dl className="facts">
            {page.args.map(({ name, help, type, required }) => (
              <div key={name} className="help-row">
                <dt>
                  <code>{name}</code> <span className="quiet">{type}</span>
                </dt>
                <dd>
                  {help} {required ? '' : 'Can be left out.'}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <section aria-label="Examples">
        <h3>Examples</h3>
        {page.examples.map(example => (
          <LiveExample
            key={`${example.template} ${JSON.stringify(example.variables)}`}
            example={example}
            profile={profile}
          />
        ))}
      </section>
    </>
  );
};

const Facts = ({ page }: { page: HelpPage }) => (
  <>
    {page.precedence === null ? null : (
      <p className="quiet">Precedence {page.precedence}: what has a higher number is evaluated first.</p>
    )}
    {page.since === null ? null : <p className="quiet">From engine {page.since} on; its examples use that dialect.</p>}
    {page.isProduct ? <p className="quiet">Added by the product, and described only by others.</p> : null}
  </>
);

interface LiveExampleProps {
  example: Example;
  profile: Profile;
}
/** The result comes from the engine, now, in the dialect chosen. */
const LiveExample = ({ example, profile }: LiveExampleProps) => {
  const { template, variables = {} } = example;
  const memory = useMemory(playground);
  const [now] = useState(Date.now);
  const answer = useAnswer({ kind: 'example', source: template, variables, profile, now });
  const open = () => {
    const own = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, sampleOf(value)]));
    memory.change({
      samples: { ...memory.value.samples, ...own },
      texts: { ...memory.value.texts, expression: template },
    });
    shownHelp.set(null);
    goTo('expressions');
  };
  return (
    <div className="example card">
      <pre>{template}</pre>
      {Object.entries(variables).map(([name, value]) => (
        <p key={name} className="quiet">
          <code>{name}</code> is <code>{JSON.stringify(value)}</code>
        </p>
      ))}
      <div className="example-result">
        <span className="quiet">gives</span>
        <output className="mono example-value">{answer?.ok ? answer.value.text : ''}</output>
        <Button kind="quiet" icon={<FlaskConical size={14} aria-hidden />} onPress={open}>
          Try it
        </Button>
      </div>
    </div>
  );
};
