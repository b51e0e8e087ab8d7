import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  text: string;
  /** What to do first, the likeliest first. */
  actions?: ReactNode;
  /** `small` stands in for the rows of a list. */
  size?: 'normal' | 'small';
}

/** Stands where nothing is yet, and says what to do first. */
export const EmptyState = ({ icon: Icon, title, text, actions, size = 'normal' }: EmptyStateProps) => (
  <div className={`empty-state empty-state-${size}`}>
    <Icon size={size === 'small' ? 20 : 28} strokeWidth={1.5} aria-hidden />
    {size === 'small' ? <p className="empty-state-title">{title}</p> : <h2 className="empty-state-title">{title}</h2>}
    <p className="quiet">{text}</p>
    {actions ? <div className="empty-state-actions">{actions}</div> : null}
  </div>
);
