import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import WaveSurfer from 'wavesurfer.js';
import RegionsPlugin from 'wavesurfer.js/plugins/regions';
import TimelinePlugin from 'wavesurfer.js/plugins/timeline';
import type { Wave } from '../../../shared/audio/desk.ts';
import type { Cue } from '../../../shared/audio/tag-edit.ts';

/** A stretch of the sound that is repeated, in seconds. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}
export interface WaveformHandle {
  show(seconds: number): void;
  /** Marks a stretch, or takes the mark away. */
  mark(mark: Mark | null): void;
}
interface WaveformProps {
  wave: Wave;
  /** Times in seconds at which the sound clips. */
  clipped: readonly number[];
  /** Markers, each drawn as a line with its label. */
  cues: readonly Cue[];
  /** How many times longer than what is in view; 1 fits the whole sound into it. */
  zoom: number;
  onSeek: (seconds: number) => void;
  /** A stretch dragged out to be repeated; null when it was taken away. */
  onRegion: (region: Mark | null) => void;
  ref: Ref<WaveformHandle>;
}

/** The outline of the sound, drawn from peaks that main worked out: the file itself never comes into the window. */
export const Waveform = ({ wave, clipped, cues, zoom, onSeek, onRegion, ref }: WaveformProps) => {
  const box = useRef<HTMLDivElement>(null);
  const surfer = useRef<WaveSurfer | null>(null);
  const marks = useRef<{ show(cues: readonly Cue[]): void; mark(mark: Mark | null): void } | null>(null);
  const shown = useRef(cues);
  shown.current = cues;
  const calls = useRef({ onSeek, onRegion });
  calls.current = { onSeek, onRegion };
  useImperativeHandle(
    ref,
    () => ({
      show: seconds => surfer.current?.setTime(seconds),
      mark: mark => marks.current?.mark(mark),
    }),
    [],
  );

  useEffect(() => {
    if (!box.current) return;
    const colour = getComputedStyle(box.current);
    const regions = RegionsPlugin.create();
    const style = { fontSize: '11px', color: colour.textDecorationColor };
    const ruler = TimelinePlugin.create({
      height: 18,
      style,
      secondaryLabelOpacity: 1,
      formatTimeCallback: clockWords,
    });
    const drawn = WaveSurfer.create({
      container: box.current,
      height: waveHeight,
      peaks: [wave.high, wave.low],
      duration: wave.seconds,
      waveColor: colour.borderTopColor,
      progressColor: colour.color,
      cursorColor: colour.color,
      cursorWidth: 1,
      dragToSeek: false,
      plugins: [regions, ruler],
    });
    surfer.current = drawn;
    drawn.on('click', share => calls.current.onSeek(share * wave.seconds));
    let lines: { remove(): void }[] = [];
    const showMarks = (wanted: readonly Cue[]) => {
      for (const line of lines) line.remove();
      lines = wanted
        .filter(({ seconds }) => seconds <= wave.seconds)
        .map(({ seconds, label }) =>
          regions.addRegion({
            start: seconds,
            content: inOneLine(label),
            drag: false,
            resize: false,
            color: colour.columnRuleColor,
          }),
        );
    };
    drawn.on('ready', () => {
      showMarks(shown.current);
      marks.current = {
        show: showMarks,
        mark(mark) {
          if (mark && mark.to > mark.from) regions.addRegion({ start: mark.from, end: mark.to, color: markColour });
          else unmark();
        },
      };
      for (const at of clipped)
        regions.addRegion({ start: at, drag: false, resize: false, color: colour.outlineColor });
      regions.enableDragSelection({ color: markColour });
    });
    let mine: { remove(): void } | null = null;
    const unmark = () => {
      mine?.remove();
      mine = null;
      calls.current.onRegion(null);
    };
    regions.on('region-created', region => {
      if (region.end <= region.start) return;
      mine?.remove();
      mine = region;
      calls.current.onRegion({ from: region.start, to: region.end });
    });
    regions.on('region-updated', region => calls.current.onRegion({ from: region.start, to: region.end }));
    regions.on('region-double-clicked', unmark);
    return () => {
      surfer.current = null;
      marks.current = null;
      drawn.destroy();
    };
  }, [wave, clipped]);
  useEffect(() => marks.current?.show(cues), [cues]);
  useEffect(() => {
    const drawn = surfer.current;
    const fits = (box.current?.clientWidth ?? 0) / wave.seconds;
    if (drawn?.getDecodedData()) drawn.zoom(zoom === 1 ? 0 : zoom * fits);
  }, [zoom, wave]);
  return <div ref={box} className="waveform" />;
};

const waveHeight = 96;
const markColour = 'color-mix(in srgb, currentColor 18%, transparent)';
/** `0:04`, `0:04.25`. */
const clockWords = (seconds: number): string => {
  const rest = Math.round((seconds % 60) * 1000) / 1000;
  return `${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${rest}`;
};

const inOneLine = (text: string): HTMLElement => {
  const line = document.createElement('span');
  line.textContent = text;
  line.style.cssText = 'padding-inline: 4px; white-space: nowrap';
  return line;
};
