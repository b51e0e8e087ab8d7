import { CircleAlert, CircleCheck, Info, Lock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './badge.css';

export type Tone = 'ok' | 'warn' | 'error' | 'info' | 'locked';
const icons = { ok: CircleCheck, warn: TriangleAlert, error: CircleAlert, info: Info, locked: Lock };

export const ToneIcon = ({ tone, size = 14 }: { tone: Tone; size?: number }) => {
  const Icon = icons[tone];
  return <Icon size={size} aria-hidden className={`tone-${tone}`} />;
};

/** A state: always a picture and a word, so that colour alone never says it. */
export const Badge = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className={`badge tone-${tone}`}>
    <ToneIcon tone={tone} />
    {children}
  </span>
);
