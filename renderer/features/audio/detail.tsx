import { CircleAlert, ExternalLink, Pause, Play, Repeat, X, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { DeskFile, Listening } from '../../../shared/audio/desk.ts';
import type { Side } from '../../../shared/audio/desk-requests.ts';
import type { Cue } from '../../../shared/audio/tag-edit.ts';
import { useRead } from '../../kit/data.ts';
import { IconButton } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Problems } from './problems.tsx';
import { Spectrogram } from './spectrogram.tsx';
import { TagsPart } from './tags-part.tsx';
import { useListening } from './use-listening.ts';
import { usePlayer } from './use-player.ts';
import { Waveform, type WaveformHandle } from './waveform.tsx';
import { lengthWords } from './words.tsx';

interface DetailProps {
  file: DeskFile;
  onClose: () => void;
  onReveal: (side: Side) => void;
}

/** One file below the list: what is wrong with it, how it looks, and how it sounds before and after. */
export const Detail = ({ file, onClose, onReveal }: DetailProps) => (
  <section
    className="audio-detail"
    aria-label={`Details of ${file.name}`}
    onKeyDown={event => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    }}
  >
    <header className="audio-detail-header">
      <h2 className="mono truncate" title={`${file.folder}/${file.name}`}>
        {file.name}
      </h2>
      <IconButton
        label="Show in its folder"
        icon={<ExternalLink size={16} aria-hidden />}
        onPress={() => onReveal('original')}
      />
      <IconButton label="Close details" keys="Escape" icon={<X size={16} aria-hidden />} onPress={onClose} />
    </header>
    <div className="audio-detail-body">
      <Problems file={file} />
      {file.report.verdict === 'refused' ? null : <Sound file={file} />}
    </div>
  </section>
);

const Sound = ({ file }: { file: DeskFile }) => {
  const { state, share } = useListening(file.id);
  if (state.type === 'loading') return <Progress label="Reading the sound" value={share} />;
  if (state.type === 'failed') {
    return (
      <p className="tone-error standing">
        <CircleAlert size={14} aria-hidden /> {state.text}
      </p>
    );
  }
  return <Listen id={file.id} wave={state.wave} sounds={state.sounds} />;
};

type ListenProps = { id: string } & Omit<Extract<ReturnType<typeof useListening>['state'], { type: 'ready' }>, 'type'>;

const Listen = ({ id, wave, sounds }: ListenProps) => {
  const [side, setSide] = useState<Side>('original');
  const [isBand, setBand] = useState(false);
  const [zoom, setZoom] = useState(0);
  const [hasRegion, setRegion] = useState(false);
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
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 5 : 1;
    if (event.key === 'ArrowLeft') player.current?.seek(seconds - step);
    else if (event.key === 'ArrowRight') player.current?.seek(seconds + step);
    else if (event.key === ' ') toggle();
    else if (event.key === 'x') chooseSide(side === 'original' ? 'caller' : 'original');
    else return;
    event.preventDefault();
  };
  const heard = sounds[side];
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
        aria-keyshortcuts="Space X"
        onKeyDown={onKeyDown}
      >
        <Waveform
          ref={drawn}
          wave={wave}
          clipped={clipped}
          cues={cues}
          zoom={zoom}
          onSeek={at => player.current?.seek(at)}
          onRegion={region => {
            setRegion(region !== null);
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
        {hasRegion ? (
          <span className="quiet standing">
            <Repeat size={14} aria-hidden /> repeats the marked part
          </span>
        ) : null}
        <span className="listen-space" />
        <IconButton
          label="Zoom out"
          icon={<ZoomOut size={16} aria-hidden />}
          onPress={() => setZoom(zoom < 60 ? 0 : zoom / 2)}
        />
        <IconButton
          label="Zoom in"
          icon={<ZoomIn size={16} aria-hidden />}
          onPress={() => setZoom(zoom === 0 ? 60 : Math.min(4000, zoom * 2))}
        />
      </div>
      <dl className="levels">
        <Level name="Peak" value={heard.peakDbfs} unit="dBFS" />
        <Level name="Loudness" value={heard.loudnessLufs} unit="LUFS" />
        <div>
          <dt>Clipped</dt>
          <dd>{`${heard.clippedSamples} samples`}</dd>
        </div>
      </dl>
      <div className="spectrograms">
        <Spectrogram sound={sounds.original} label="original" />
        <Spectrogram sound={sounds.caller} label="caller’s sound" />
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

const none: readonly Cue[] = [];

const Level = ({ name, value, unit }: { name: string; value: number | null; unit: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value === null ? 'silence' : `${value.toFixed(1)} ${unit}`}</dd>
  </div>
);

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
