import { Save, Workflow } from 'lucide-react';
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import { isVisible, type Values } from '../../../shared/base/fields/record.ts';
import { midSentence } from '../../../shared/base/mid-sentence.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import type { Names } from '../../../shared/tenant/stored.ts';
import { nameOf } from '../../../shared/tenant/view.ts';
import { LeaveDialog } from '../../kit/leave-dialog.tsx';
import { errorWords } from '../../kit/messages.ts';
import { goTo, useLeaveGuard, useLeaving } from '../../kit/place.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { said } from './actions.ts';
import { StrategySwitch } from './calendar/strategy-switch.tsx';
import { Facts } from './facts.tsx';
import { FieldControl } from './field-control.tsx';
import { Links } from './links.tsx';
import { hrefOf, show } from './tenant-place.ts';
import { useForm } from './use-form.ts';
import { UsedBy } from './used-by.tsx';

interface ObjectFormProps {
  entity: EntityId;
  /** Null for a new one. */
  id: string | null;
  stored: Values;
  revision: number | null;
  names: Names;
  readOnly: boolean;
}

const why = { system: 'Came with the tenant and cannot be changed. Make a copy and change that.' };

/** The form of one object, made from its declaration. */
export const ObjectForm = ({ entity, id, stored, revision, names, readOnly }: ObjectFormProps) => {
  const { fields, title } = entityOf(entity);
  const isSystem = stored.systemDefault === true;
  const locked = readOnly || isSystem;
  const form = useForm(entity, id, { values: stored, revision }, locked);
  const { draft, problems, failure, isDirty, isStale, isRestored, isPending } = form;
  const element = useRef<HTMLFormElement>(null);
  const [leaving, setLeaving] = useState<{ readonly target: string | null } | null>(null);
  const leave = useLeaving();
  useLeaveGuard(isDirty, target => setLeaving({ target }));

  // Only once what is wrong is drawn can the first wrong field have the focus; a frame may come before that.
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals === 0) return;
    const wrong = element.current?.querySelector<HTMLElement>(
      '.field[data-invalid] :is(input, textarea, button), .items-wrong button',
    );
    (wrong ?? element.current?.querySelector<HTMLElement>('[role="alert"]'))?.focus();
  }, [refusals]);
  // Once it is drawn Save is greyed out and lets go of the focus; the keys go on from the head of the form.
  const [saves, setSaves] = useState(0);
  useEffect(() => {
    const at = document.activeElement;
    if (saves > 0 && (at === document.body || at?.matches(':disabled')))
      element.current?.closest('.side-pane')?.querySelector<HTMLElement>('h2')?.focus();
  }, [saves]);
  /** Null where it was refused; then the first wrong field has the focus. */
  const save = async () => {
    const saved = await form.save();
    if (!saved) {
      setRefusals(count => count + 1);
      return null;
    }
    setSaves(count => count + 1);
    said(`${title} ${nameOf(entity, saved.object)} was ${id === null ? 'created' : 'saved'}.`);
    return saved.object.id;
  };
  const submit = async () => {
    const saved = await save();
    if (saved !== null && id === null) setCreated(saved);
  };
  // Only once it is drawn as saved: before, the guard would ask whether to save it.
  const [created, setCreated] = useState<string | null>(null);
  useEffect(() => {
    if (created !== null) window.location.replace(hrefOf(entity, created));
  }, [entity, created]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || event.defaultPrevented) return;
    if (locked || (id !== null && !isDirty) || document.querySelector('.dialog')) return;
    event.preventDefault();
    void submit();
  });
  // Wherever the focus is: a click beside the fields takes it out of the form.
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  const shownFields = Object.entries<AnyField>(fields).filter(
    ([, field]) => !field.managed && isVisible(field, draft, fields),
  );
  const elsewhere = problems.filter(({ field }) => !shownFields.some(([name]) => field.split('.')[0] === name));

  return (
    <>
      <form ref={element} className="object-form" noValidate onSubmit={onSubmit}>
        <div className="pane-body stack">
          {isSystem ? (
            <Banner tone="locked" title={`This ${midSentence(title)} is read-only.`}>
              {why.system}
            </Banner>
          ) : null}
          {isRestored ? (
            <Banner
              tone="info"
              title="What was typed here before the app ended is restored."
              actions={<Button onPress={form.reset}>Discard</Button>}
            >
              It is not saved yet. A typed secret is never kept; give it again.
            </Banner>
          ) : null}
          {isStale && isDirty ? (
            <Banner
              tone="warn"
              title={`This ${midSentence(title)} was changed after you opened it.`}
              actions={<Button onPress={form.reset}>Load what is there now</Button>}
            >
              Saving would overwrite that change, so it is refused. Load it, then make your changes again.
            </Banner>
          ) : null}
          {failure ? (
            <Banner tone="error" title={errorWords(failure).text}>
              {errorWords(failure).advice}
            </Banner>
          ) : null}
          {elsewhere.length > 0 ? (
            <Banner tone="error" title={`This ${midSentence(title)} cannot be saved like this.`}>
              {elsewhere.map(problem => (
                <div key={problem.text}>
                  <p>
                    {problem.text} {problem.advice}
                  </p>
                  <Links links={problem.links} />
                </div>
              ))}
            </Banner>
          ) : null}
          {entity === 'routing-strategy' && id !== null && !isDirty ? (
            <StrategySwitch entryPointId={String(stored.entryPointId)} readOnly={readOnly} />
          ) : null}
          {entity === 'flow' && id !== null ? (
            <div>
              <Button icon={<Workflow size={16} aria-hidden />} onPress={() => goTo('flows', id)}>
                Open in the flow designer
              </Button>
            </div>
          ) : null}
          {shownFields.map(([name, field], index) => (
            <FieldControl
              key={name}
              field={field}
              path={name}
              value={draft[name]}
              isLocked={locked || (field.immutable === true && id !== null)}
              autoFocus={index === 0 && id === null}
              names={names}
              record={draft}
              problems={problems}
              onChange={(path, value) => form.change(path, { ...draft, [name]: value })}
            />
          ))}
          <Facts fields={fields} values={stored} names={names} />
          {id === null ? null : <UsedBy entity={entity} id={id} />}
        </div>
        <footer className="object-form-footer">
          <Button
            type="submit"
            kind="primary"
            icon={<Save size={16} aria-hidden />}
            isPending={isPending}
            isDisabled={locked || (id !== null && !isDirty)}
          >
            Save
          </Button>
          {id === null ? (
            <Button onPress={() => show(entity)}>Cancel</Button>
          ) : (
            <Button isDisabled={!isDirty} onPress={form.reset}>
              Reset
            </Button>
          )}
          <span className="quiet object-form-state" role="status">
            {isDirty ? 'Not saved yet' : ''}
          </span>
        </footer>
      </form>
      {leaving ? (
        <LeaveDialog
          why="They are not stored yet, and leaving the form would lose them."
          title={midSentence(title)}
          onStay={() => setLeaving(null)}
          onLeave={async how => {
            setLeaving(null);
            if (how === 'save' && (await save()) === null) return;
            form.reset();
            leave(leaving.target);
          }}
        />
      ) : null}
    </>
  );
};
