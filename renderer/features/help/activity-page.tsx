import type { ReactNode } from 'react';
import { activityOf } from '../../../shared/activities/activities.ts';
import type { AnyActivity } from '../../../shared/activities/activity.ts';
import { activityManual, type FieldHelp } from '../../../shared/activities/manual.ts';
import { sketch } from '../../../shared/flow/sketch.ts';
import { activityPage } from '../../../shared/help/addresses.ts';
import { FlowPicture } from '../../kit/drawing/flow-picture.tsx';

const sampleOf = ({ id, eras }: AnyActivity) => {
  const document = sketch({ era: eras.includes('current') ? 'current' : 'classic', nodes: { Example: id } });
  const { Example } = document.nodes;
  return Example ? { ...document, nodes: { Example } } : document;
};

/** What an activity is, takes, gives and leads to. */
export const ActivityPage = ({ activity, onOpen }: { activity: AnyActivity; onOpen: (id: string) => void }) => {
  const page = activityManual(activity);
  const events = (activity.exposes ?? []).flatMap(id => activityOf(id) ?? []);
  return (
    <>
      <p>{page.summary}</p>
      <FlowPicture
        document={sampleOf(activity)}
        sheet={activity.sheets[0] ?? 'main'}
        title={`${page.title} on the canvas`}
      />
      <dl className="facts">
        <Fact term="Shape">{page.shape}</Fact>
        {page.group ? <Fact term="Group">{page.group}</Fact> : null}
        <Fact term="Used in">{page.usedIn}</Fact>
        <Fact term="Era">{page.eras.join(', ')}</Fact>
        {page.mostVisits === null ? null : <Fact term="A call enters it">at most {page.mostVisits} times</Fact>}
      </dl>
      {page.notes.map(note => (
        <p key={note}>{note}</p>
      ))}
      {page.sections.map(({ title, fields }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <Fields fields={fields} />
        </section>
      ))}
      {page.outcomes.length === 0 ? null : (
        <section aria-label="Outcomes">
          <h3>Outcomes</h3>
          <dl className="facts">
            {page.outcomes.map(({ label, kind }) => (
              <Fact key={label} term={label}>
                {kind}
              </Fact>
            ))}
          </dl>
        </section>
      )}
      {page.outputs.length === 0 ? null : (
        <section aria-label="Output variables">
          <h3>Output variables</h3>
          <dl className="facts">
            {page.outputs.map(({ name, type, help, since }) => (
              <Fact key={name} term={name} isCode type={type}>
                {help}
                {since ? ` In the era ${since}.` : ''}
              </Fact>
            ))}
          </dl>
        </section>
      )}
      {events.length === 0 ? null : (
        <section aria-label="Event handlers that appear with it">
          <h3>Event handlers that appear with it</h3>
          <ul className="help-others">
            {events.map(({ id, title }) => (
              <li key={id}>
                <button type="button" className="help-other" onClick={() => onOpen(activityPage(id))}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="quiet">Source: {page.source}</p>
    </>
  );
};

interface FactProps {
  term: string;
  type?: string;
  isCode?: boolean;
  children: ReactNode;
}
const Fact = ({ term, type, isCode = false, children }: FactProps) => (
  <div className="help-row">
    <dt>
      {isCode ? <code>{term}</code> : term} {type ? <span className="quiet">{type}</span> : null}
    </dt>
    <dd>{children}</dd>
  </div>
);

const Fields = ({ fields }: { fields: readonly FieldHelp[] }) => (
  <dl className="help-fields">
    {fields.map(({ label, help, takes, required, initial, shownWhen, row }) => (
      <div key={label} className="help-field">
        <dt>
          {label}
          {required ? <span className="quiet"> required</span> : null}
        </dt>
        <dd>
          <p>{help}</p>
          <p className="quiet">
            {takes}
            {initial === null ? '' : `; ${initial} at first`}
            {shownWhen === null ? '' : `; only with ${shownWhen}`}
          </p>
          {row.length > 0 ? <Fields fields={row} /> : null}
        </dd>
      </div>
    ))}
  </dl>
);
