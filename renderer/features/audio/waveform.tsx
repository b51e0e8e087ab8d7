import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import WaveSurfer from 'wavesurfer.js';
import RegionsPlugin from 'wavesurfer.js/plugins/regions';
import type { Wave } from '../../../shared/audio/desk.ts';
import type { Cue } from '../../../shared/audio/tag-edit.ts';

export interface WaveformHandle {
  show(seconds: number): void;
}
interface WaveformProps {
  wave: Wave;
  /** Times in seconds at which the sound clips. */
  clipped: readonly number[];
  /** Markers, each drawn as a line with its label. */
  cues: readonly Cue[];
  /** Pixels a second; 0 fits the whole sound into view. */
  zoom: number;
  onSeek: (seconds: number) => void;
  /** A stretch dragged out to be repeated; null when it was taken away. */
  onRegion: (region: { from: number; to: number } | null) => void;
  ref: Ref<WaveformHandle>;
}

/** The outline of the sound, drawn from peaks that main worked out: the file itself never comes into the window. */
export const Waveform = ({ wave, clipped, cues, zoom, onSeek, onRegion, ref }: WaveformProps) => {
  const box = useRef<HTMLDivElement>(null);
  const surfer = useRef<WaveSurfer | null>(null);
  const marks = useRef<{ show(cues: readonly Cue[]): void } | null>(null);
  const shown = useRef(cues);
  shown.current = cues;
  const calls = useRef({ onSeek, onRegion });
  calls.current = { onSeek, onRegion };
  useImperativeHandle(ref, () => ({ show: seconds => surfer.current?.setTime(seconds) }), []);

  useEffect(() => {
    if (!box.current) return;
    const colour = getComputedStyle(box.current);
    const regions = RegionsPlugin.create();
    const drawn = WaveSurfer.create({
      container: box.current,
      height: 'auto',
      peaks: [wave.high, wave.low],
      duration: wave.seconds,
      waveColor: colour.borderTopColor,
      progressColor: colour.color,
      cursorColor: colour.color,
      cursorWidth: 1,
      dragToSeek: false,
      plugins: [regions],
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
      marks.current = { show: showMarks };
      for (const at of clipped)
        regions.addRegion({ start: at, drag: false, resize: false, color: colour.outlineColor });
      regions.enableDragSelection({ color: 'color-mix(in srgb, currentColor 18%, transparent)' });
    });
    let mine: { remove(): void } | null = null;
    regions.on('region-created', region => {
      if (region.end <= region.start) return;
      mine?.remove();
      mine = region;
      calls.current.onRegion({ from: region.start, to: region.end });
    });
    regions.on('region-updated', region => calls.current.onRegion({ from: region.start, to: region.end }));
    regions.on('region-double-clicked', region => {
      region.remove();
      mine = null;
      calls.current.onRegion(null);
    });
    return () => {
      surfer.current = null;
      marks.current = null;
      drawn.destroy();
    };
  }, [wave, clipped]);
  useEffect(() => marks.current?.show(cues), [cues]);
  useEffect(() => {
    const drawn = surfer.current;
    if (drawn?.getDecodedData()) drawn.zoom(zoom);
  }, [zoom]);
  return <div ref={box} className="waveform" />;
};

const inOneLine = (text: string): HTMLElement => {
  const line = document.createElement('span');
  line.textContent = text;
  line.style.cssText = 'padding-inline: 4px; white-space: nowrap';
  return line;
};
