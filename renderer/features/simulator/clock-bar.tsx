import { ChevronsRight, Pause, Play, StepForward, Volume2, VolumeX } from 'lucide-react';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { clock, finishReplay, muted, pause, phone, run, setMuted, setSpeed, speed, speeds, stepOnce } from './phone.ts';
import { formatDuration } from './words.ts';

const dateTime = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  // As the times of business hours and scripts are written, and short enough to stand beside the canvas.
  hourCycle: 'h23',
});

/** Virtual time: how much of it went by, and what moves it. */
export const ClockBar = () => {
  const phase = phone.usePart(state => state.phase);
  const isRunning = phone.usePart(state => state.isRunning);
  const left = phone.usePart(state => state.left);
  const isMuted = muted.use();
  const times = speed.use();
  const isLive = phase === 'live';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of buttons is no part of a form
    <div className="clock" role="group" aria-label="Clock">
      {isRunning ? (
        <IconButton label="Pause" icon={<Pause size={16} aria-hidden />} onPress={pause} />
      ) : (
        <IconButton label="Run" icon={<Play size={16} aria-hidden />} isDisabled={!isLive} onPress={run} />
      )}
      <IconButton
        label="One step"
        icon={<StepForward size={16} aria-hidden />}
        isDisabled={!isLive}
        onPress={stepOnce}
      />
      {left > 0 ? (
        <IconButton
          label="Run the replay to its end"
          icon={<ChevronsRight size={16} aria-hidden />}
          onPress={finishReplay}
        />
      ) : null}
      <div className="clock-speed">
        <Select
          label="Speed"
          value={String(times)}
          choices={speeds.map(value => ({ value: String(value), label: `${value}×` }))}
          onChange={value => setSpeed(Number(value))}
        />
      </div>
      <Time />
      <IconButton
        label={isMuted ? 'Sound on' : 'Mute'}
        icon={isMuted ? <VolumeX size={16} aria-hidden /> : <Volume2 size={16} aria-hidden />}
        onPress={() => setMuted(!isMuted)}
      />
    </div>
  );
};

const Time = () => {
  const now = clock.use();
  const start = phone.usePart(state => state.snapshot?.start ?? null);
  return (
    <span className="clock-time">
      <span className="clock-elapsed">{formatDuration(now)}</span>
      {start === null ? null : <span className="quiet">{dateTime.format(start + now)}</span>}
    </span>
  );
};
