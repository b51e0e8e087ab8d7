import type { Sheet } from '../../../shared/activities/activity.ts';
import { caseTenant } from '../../../shared/checks/case-tenant.ts';
import type { Check, CheckCase } from '../../../shared/checks/check.ts';
import { problemsOf } from '../../../shared/checks/engine.ts';
import { sketch } from '../../../shared/flow/sketch.ts';
import { FlowPicture } from '../../kit/drawing/flow-picture.tsx';
import { ToneIcon } from '../../ui/badge.tsx';

/** Larger cases are told, not drawn. */
const mostDrawn = 12;

/** Why a check matters, what to do about it, and flows it does and does not find something in. */
export const CheckPage = ({ check }: { check: Check }) => (
  <>
    <p className="help-severity">
      <ToneIcon tone={check.severity === 'error' ? 'error' : 'warn'} />
      {check.severity === 'error'
        ? 'Error: a flow with it cannot be published.'
        : 'Recommendation: a flow with it can be published.'}
    </p>
    <section aria-label="Why">
      <h3>Why it matters</h3>
      <p>{check.why}</p>
    </section>
    <section aria-label="What to do">
      <h3>What to do</h3>
      <p>{check.how}</p>
    </section>
    <section aria-label="Wrong">
      <h3>Wrong</h3>
      {check.bad.map(one => (
        <Case key={one.what} check={check} one={one} />
      ))}
    </section>
    <section aria-label="Right">
      <h3>Right</h3>
      {check.good.map(one => (
        <Case key={one.what} check={check} one={one} />
      ))}
    </section>
  </>
);

/** The words come from the check itself, run on the flow that is shown. */
const Case = ({ check, one }: { check: Check; one: CheckCase }) => {
  const document = sketch(one.flow);
  const found = problemsOf(document, { ...caseTenant(), ...one.tenant }, { checks: [check] });
  const nodes = Object.values(document.nodes);
  const more = (sheet: Sheet) => nodes.some(node => node.sheet === sheet && node.id !== 'start');
  const sheet = more('events') && !more('main') ? 'events' : 'main';
  return (
    <div className="help-case card">
      <p>{one.what}</p>
      {nodes.length <= mostDrawn ? <FlowPicture document={document} sheet={sheet} title={one.what} /> : null}
      {[...new Set(found.map(({ message }) => message))].slice(0, 3).map(message => (
        <p key={message} className="quiet">
          “{message}”
        </p>
      ))}
    </div>
  );
};
