import { ChevronLeft, ChevronRight, MousePointerClick, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { goTo } from '../../../kit/place.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { findControl } from './control-names.ts';
import { resolvePlace } from './resolve-place.ts';
import { endShowing, showing, showStep } from './showing.ts';
import { useFollowed } from './use-followed.ts';
import './show-me.css';

const margin = 6;
const captionWidth = 304;
/** How long a screen may take before it is said that the control is not there. */
const patienceMs = 2_500;

/** A ring around the control a step is about, with what to do. It takes nothing away: the control can be used at once. */
export const ShowMe = () => {
  const now = showing.use();
  if (!now) return null;
  return <Step key={now.at} />;
};

const Step = () => {
  const { title, pointers, at } = showing.get() ?? { title: '', pointers: [], at: 0 };
  const pointer = pointers[at];
  const caption = useRef<HTMLDivElement>(null);
  const found = useFollowed(pointer ?? null);
  const [isLate, setLate] = useState(false);
  const [before] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : null));
  useEffect(() => {
    if (!pointer) return;
    void resolvePlace(pointer.place).then(place => {
      if (place) goTo(...place);
    });
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [pointer]);
  // A form that opens at the place takes the focus: the caption asks for it once more when the control is first seen.
  const [wasFound, setWasFound] = useState(false);
  if (found && !wasFound) setWasFound(true);
  useEffect(() => {
    const timer = setTimeout(
      () => caption.current?.querySelector<HTMLElement>('.button-primary')?.focus(),
      wasFound ? 60 : 0,
    );
    return () => clearTimeout(timer);
  }, [wasFound]);
  const leave = () => {
    endShowing();
    if (before?.isConnected) before.focus();
  };
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    // A menu or a dialog over it is closed first.
    if (event.key !== 'Escape' || document.querySelector('.dialog, .menu-popover')) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  });
  useEffect(() => {
    // Wherever the focus is, and before a form beneath would close.
    const listener = (event: KeyboardEvent) => onEscape(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
  if (!pointer) return null;
  const toControl = () => {
    const element = findControl(pointer);
    const target = element?.matches('a, button, input, textarea, [tabindex]')
      ? element
      : element?.querySelector('a[href], button, input, textarea, [tabindex]');
    endShowing();
    if (target instanceof HTMLElement) target.focus();
  };
  const box = found;
  const beside = box ? besideOf(box) : null;
  return (
    <>
      {box ? (
        <div
          className="show-ring"
          aria-hidden
          style={{
            left: box.left - margin,
            top: box.top - margin,
            width: box.width + 2 * margin,
            height: box.height + 2 * margin,
          }}
        />
      ) : null}
      {/* biome-ignore lint/a11y/useSemanticElements: not a part of the page it lies over */}
      <div
        ref={caption}
        role="region"
        aria-label="Show me"
        data-area
        data-no-show-me
        className={box ? 'show-caption' : 'show-caption show-caption-lost'}
        style={beside ?? undefined}
        onKeyDown={event => {
          if (event.key === 'ArrowRight') showStep(1);
          else if (event.key === 'ArrowLeft') showStep(-1);
        }}
      >
        <p className="show-title">
          <MousePointerClick size={14} aria-hidden />
          <span className="truncate">{title}</span>
          <span className="quiet">
            {at + 1} of {pointers.length}
          </span>
          <IconButton label="End the tour" keys="Escape" icon={<X size={14} aria-hidden />} onPress={leave} />
        </p>
        <div role="status">
          <p className="show-say">{pointer.say}</p>
          {box ? null : isLate ? (
            <p className="quiet">
              “{pointer.name}” cannot be found on this screen now. It may come once the steps before are done; the ring
              appears as soon as it is there.
            </p>
          ) : (
            <p className="quiet">Going there…</p>
          )}
        </div>
        <div className="show-buttons">
          <Button
            kind="quiet"
            isDisabled={at === 0}
            icon={<ChevronLeft size={16} aria-hidden />}
            onPress={() => showStep(-1)}
          >
            Back
          </Button>
          <Button kind="quiet" isDisabled={!box} onPress={toControl}>
            Go to it
          </Button>
          <Button kind="primary" onPress={() => (at + 1 < pointers.length ? showStep(1) : leave())}>
            {at + 1 < pointers.length ? 'Next' : 'Done'}
            {at + 1 < pointers.length ? <ChevronRight size={16} aria-hidden /> : null}
          </Button>
        </div>
      </div>
    </>
  );
};

/** Below the control where there is room, else above it, and never outside the window. */
function besideOf(box: DOMRect): { left: number; top?: number; bottom?: number } {
  const left = Math.max(8, Math.min(box.left - margin, window.innerWidth - captionWidth - 8));
  const room = 190;
  if (box.bottom + room < window.innerHeight) return { left, top: box.bottom + margin + 10 };
  if (box.top > room) return { left, bottom: window.innerHeight - box.top + margin + 10 };
  return {
    left: Math.max(8, Math.min(box.right + 16, window.innerWidth - captionWidth - 8)),
    top: Math.max(8, window.innerHeight / 2 - room / 2),
  };
}
