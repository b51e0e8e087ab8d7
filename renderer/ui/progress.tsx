import { X } from 'lucide-react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { IconButton } from './button.tsx';
import './progress.css';

interface ProgressProps {
  label: string;
  /** 0 to 1; null while nobody knows how long it takes. */
  value: number | null;
  /** Shown at the right, such as “9 of 14”. */
  note?: string;
  onCancel?: () => void;
}

/** How far something is that takes longer than a moment, and the way to stop it. */
export const Progress = ({ label, value, note, onCancel }: ProgressProps) => (
  <div className="progress">
    <ProgressBar
      className="progress-bar"
      aria-label={label}
      minValue={0}
      maxValue={1}
      {...(value === null ? { isIndeterminate: true } : { value })}
    >
      <span className="progress-label">
        <span className="truncate">{label}</span>
        <span className="quiet">{note}</span>
      </span>
      <span className="progress-track">
        <span
          className={value === null ? 'progress-fill progress-unknown' : 'progress-fill'}
          style={value === null ? undefined : { width: `${value * 100}%` }}
        />
      </span>
    </ProgressBar>
    {onCancel ? <IconButton label="Stop" icon={<X size={16} aria-hidden />} onPress={onCancel} /> : null}
  </div>
);
