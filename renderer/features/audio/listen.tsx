import { ArrowRightFromLine, ArrowRightToLine, Pause, Play, Repeat, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Listening } from '../../../shared/audio/desk.ts';
import type { Side } from '../../../shared/audio/desk-requests.ts';
import type { Cue } from '../../../shared/audio/tag-edit.ts';
import { useRead } from '../../kit/data.ts';
import { IconButton } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Spectrogram } from './spectrogram.tsx';
import { TagsPart } from './tags-part.tsx';
import type { useListening } from './use-listening.ts';
import { usePlayer } from './use-player.ts';
import { type Mark, Waveform, type WaveformHandle } from './waveform.tsx';
import { lengthWords } from './words.tsx';

/** Times the whole in view; finer there is nothing to see in the outline. */
const mostZoom = 64;
const none: readonly Cue[] = [];

type ListenProps = { id: string } & Omit<Extract<ReturnType<typeof useListening>['state'], { type: 'ready' }>, 'type'>;

/** The sound to look at and to hear: as it is, and as exactly the bytes a caller would get. */
export const Listen = ({ id, wave, sounds }: ListenProps) => {
  const [side, setSide] = useState<Side>('original');
  const [isBand, setBand] = useState(false);
  const [zoom, setZoom] = useState(1);
  const [mark, setMark] = useState<Mark | null>(null);
  const tags = useRead('audio', 'tags', id).value ?? null;
  const [edited, setCues] = useState<readonly Cue[] | null>(null);
  const cues = edited ?? tags?.cues ?? none;
  const drawn = useRef<WaveformHandle>(null);
  const { player, playing, seconds } = usePlayer(sounds, now => drawn.current?.show(now));
  const clipped = useMemo(() => clippedAt(sounds.original), [sounds]);
  const toggle = () => (playing ? player.current?.pause() : void player.current?.play());
  const chooseSide = (next: Side) => {
    setSide(next);
    player.current?.setSide(next);
  };
  const markFrom = () => drawn.current?.mark({ from: seconds, to: Math.max(mark?.to ?? wave.seconds, seconds) });
  const markTo = () => drawn.current?.mark({ from: Math.min(mark?.from ?? 0, seconds), to: seconds });
  const zoomBy = (factor: number) => setZoom(now => Math.min(mostZoom, Math.max(1, now * factor)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 5 : 1;
    if (event.key === 'ArrowLeft') player.current?.seek(seconds - step);
    else if (event.key === 'ArrowRight') player.current?.seek(seconds + step);
    else if (event.key === ' ') toggle();
    else if (event.key === '[') markFrom();
    else if (event.key === ']') markTo();
    else if (event.key === 'Delete' || event.key === 'Backspace') drawn.current?.mark(null);
    else if (event.key === '+' || event.key === '=') zoomBy(2);
    else if (event.key === '-') zoomBy(0.5);
    else if (event.key === '0') setZoom(1);
    else if (event.key === 'x') chooseSide(side === 'original' ? 'caller' : 'original');
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        className="waveform-box"
        aria-label="Position"
        aria-valuemin={0}
        aria-valuemax={Math.round(wave.seconds * 10) / 10}
        aria-valuenow={Math.round(seconds * 10) / 10}
        aria-valuetext={`${lengthWords(seconds)} of ${lengthWords(wave.seconds)}`}
        aria-keyshortcuts="Space X [ ] Delete + - 0"
        onKeyDown={onKeyDown}
        onWheel={event => {
          if (event.ctrlKey || event.metaKey) zoomBy(event.deltaY < 0 ? 2 : 0.5);
        }}
      >
        <Waveform
          ref={drawn}
          wave={wave}
          clipped={clipped}
          cues={cues}
          zoom={zoom}
          onSeek={at => player.current?.seek(at)}
          onRegion={region => {
            setMark(region);
            player.current?.setLoop(region);
          }}
        />
      </div>
      <div className="listen-bar">
        <IconButton
          label={playing ? 'Pause' : 'Play'}
          keys="Space"
          icon={playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
          onPress={toggle}
        />
        <span className="mono listen-time">{`${lengthWords(seconds)} / ${lengthWords(wave.seconds)}`}</span>
        <RadioGroup
          label="Hear"
          kind="segments"
          value={side}
          choices={[
            { value: 'original', label: 'A: original' },
            { value: 'caller', label: 'B: as the caller hears it' },
          ]}
          onChange={chooseSide}
        />
        <Switch
          label="Telephone band"
          isSelected={isBand}
          onChange={on => {
            setBand(on);
            player.current?.setBand(on);
          }}
        />
        <span className="listen-space" />
        <div className="listen-tools">
          {mark ? (
            <IconButton
              label={`Repeats ${lengthWords(mark.from)} to ${lengthWords(mark.to)}: take the mark away`}
              keys="Delete"
              icon={<Repeat size={16} aria-hidden />}
              onPress={() => drawn.current?.mark(null)}
            />
          ) : null}
          <IconButton
            label="Repeat from here"
            keys="["
            icon={<ArrowRightFromLine size={16} aria-hidden />}
            onPress={markFrom}
          />
          <IconButton
            label="Repeat up to here"
            keys="]"
            icon={<ArrowRightToLine size={16} aria-hidden />}
            onPress={markTo}
          />
          <IconButton
            label="Zoom out"
            keys="-"
            icon={<ZoomOut size={16} aria-hidden />}
            isDisabled={zoom === 1}
            onPress={() => zoomBy(0.5)}
          />
          <IconButton
            label="Zoom in"
            keys="+"
            icon={<ZoomIn size={16} aria-hidden />}
            isDisabled={zoom === mostZoom}
            onPress={() => zoomBy(2)}
          />
        </div>
      </div>
      <div className="spectrograms">
        <Spectrogram sound={sounds.original} label="A: spectrum of the original" />
        <Spectrogram sound={sounds.caller} label="B: spectrum of what the caller hears" />
      </div>
      {tags ? (
        <TagsPart
          id={id}
          tags={tags}
          cues={cues}
          onCues={setCues}
          seconds={wave.seconds}
          now={() => player.current?.seconds ?? 0}
        />
      ) : null}
    </>
  );
};

/** Starts of runs of full-scale samples, at most 200 of them, no two closer than a hundredth of a second. */
const clippedAt = ({ samples, rate }: Listening): readonly number[] => {
  const found: number[] = [];
  for (let i = 1; i < samples.length && found.length < 200; i++) {
    if (Math.abs(samples[i]!) < 0.9999 || Math.abs(samples[i - 1]!) < 0.9999) continue;
    found.push(i / rate);
    i += Math.ceil(rate / 100);
  }
  return found;
};
