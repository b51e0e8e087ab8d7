import { useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { lineEnd } from './groups.ts';

interface TimeLineProps {
  /** Seconds of all groups, rising from 0. */
  seconds: readonly number[];
  isLocked: boolean;
  onDelay: (index: number, duration: number) => void;
}

/** Waiting time as a line: each later group is a handle on it, moved by pointer or arrows, never past its neighbours. */
export const TimeLine = ({ seconds, isLocked, onDelay }: TimeLineProps) => {
  // The line keeps its length while a handle is moved along it.
  const [held, setHeld] = useState<number | null>(null);
  const end = held ?? lineEnd(seconds.at(-1) ?? 0);
  const joins = seconds.slice(1);
  const step = seconds.every(value => value % 5 === 0) ? 5 : 1;
  return (
    <Slider
      className="dist-line"
      aria-label="When groups join"
      value={joins}
      minValue={0}
      maxValue={end}
      step={step}
      isDisabled={isLocked}
      formatOptions={{ style: 'unit', unit: 'second', unitDisplay: 'long' }}
      onChange={next => {
        setHeld(end);
        const moved = next.findIndex((value, index) => value !== joins[index]);
        const value = next[moved];
        if (value === undefined) return;
        const [before = 0, after = end + step] = [seconds[moved], seconds[moved + 2]];
        onDelay(moved + 1, Math.min(Math.max(value, before + step), after - step));
      }}
      onChangeEnd={() => setHeld(null)}
    >
      <SliderTrack className="dist-line-track">
        <span className="dist-line-zero" aria-hidden>
          1
        </span>
        {joins.map((_, index) => (
          <SliderThumb
            // biome-ignore lint/suspicious/noArrayIndexKey: a handle is known by its group's place
            key={index}
            index={index}
            aria-label={`Group ${index + 2} joins after`}
            className="dist-line-handle"
          >
            {index + 2}
          </SliderThumb>
        ))}
      </SliderTrack>
      <div className="dist-line-ends" aria-hidden>
        <span>0 s</span>
        <span>{end} s</span>
      </div>
    </Slider>
  );
};
