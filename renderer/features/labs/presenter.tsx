import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useRead } from '../../kit/data.ts';
import { Markdown } from '../../kit/markdown/markdown.tsx';
import { errorWords } from '../../kit/messages.ts';
import { IconButton } from '../../ui/button.tsx';
import { isPresenting } from './current-lab.ts';
import { showLab } from './labs-place.ts';
import { minutes, withPlaceholders } from './words.ts';
import './presenter.css';

/** One task at a time for the projector: its goal and steps, nothing of a learner, no answers, hints or points. */
export const Presenter = ({ lab, slide }: { lab: string; slide: number }) => {
  const { value, error } = useRead('labs', 'present', lab);
  const box = useRef<HTMLElement>(null);
  const last = value?.tasks.length ?? 0;
  const at = Math.min(slide, last);
  useEffect(() => {
    isPresenting.set(true);
    return () => isPresenting.set(false);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each slide begins at its top
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
    box.current?.focus();
  }, [at, value]);
  const turn = (by: number) => showLab(lab, 'present', Math.max(0, Math.min(last, at + by)));
  const leave = () => showLab(lab);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1);
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1);
    else if (event.key === 'Home') turn(-last);
    else if (event.key === 'End') turn(last);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  const task = at > 0 ? value?.tasks[at - 1] : null;
  return (
    <section className="presenter" aria-label="Presenter view">
      {error ? (
        <section ref={box} className="presenter-slide" tabIndex={-1} aria-label="Nothing to show">
          <h1>{errorWords(error).text}</h1>
          <p>{errorWords(error).advice}</p>
        </section>
      ) : value ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reachable by keyboard
        <section ref={box} className="presenter-slide" tabIndex={0} aria-label={task?.title ?? value.title}>
          {task ? (
            <>
              <p className="presenter-count">
                Task {at} of {last}, about {minutes(task.minutes)}
              </p>
              <h1>{task.title}</h1>
              <div className="presenter-goal">
                <Markdown text={withPlaceholders(task.goal)} />
              </div>
              <Markdown text={withPlaceholders(task.steps)} heading={2} />
            </>
          ) : (
            <>
              <p className="presenter-count">
                {minutes(value.minutes)}, {last} tasks
              </p>
              <h1>{value.title}</h1>
              <Markdown text={withPlaceholders(value.intro)} heading={2} />
              <dl className="presenter-values">
                {value.values.map(({ name, what }) => (
                  <div key={name}>
                    <dt>‹{name}›</dt>
                    <dd>{what}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </section>
      ) : null}
      <footer className="presenter-foot">
        <IconButton
          label="Previous slide"
          keys="Left"
          placement="top"
          icon={<ChevronLeft size={20} aria-hidden />}
          isDisabled={at === 0}
          onPress={() => turn(-1)}
        />
        <span role="status">
          {at} of {last}
        </span>
        <IconButton
          label="Next slide"
          keys="Right"
          placement="top"
          icon={<ChevronRight size={20} aria-hidden />}
          isDisabled={at === last}
          onPress={() => turn(1)}
        />
        <IconButton
          label="Leave the presenter view"
          keys="Escape"
          placement="top"
          icon={<X size={20} aria-hidden />}
          onPress={leave}
        />
      </footer>
    </section>
  );
};
