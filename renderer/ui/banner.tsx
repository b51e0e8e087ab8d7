import type { ReactNode } from 'react';
import { type Tone, ToneIcon } from './badge.tsx';
import './banner.css';

interface BannerProps {
  tone: Tone;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Something that holds for the whole view and what can be done about it. Read aloud when it appears. */
export const Banner = ({ tone, title, children, actions }: BannerProps) => (
  <div className={`banner banner-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
    <ToneIcon tone={tone} size={16} />
    <div className="banner-words">
      <p className="banner-title">{title}</p>
      {children ? <div className="banner-text">{children}</div> : null}
      {actions ? <div className="banner-actions">{actions}</div> : null}
    </div>
  </div>
);
