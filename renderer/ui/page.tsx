import type { ReactNode } from 'react';
import './page.css';

interface PageProps {
  title: string;
  /** Beside the title, the primary one last. */
  actions?: ReactNode;
  /** `narrow` for forms and reading. */
  width?: 'wide' | 'narrow';
  children: ReactNode;
}

/** A screen that scrolls: its title with the actions, then sections. */
export const Page = ({ title, actions, width = 'wide', children }: PageProps) => (
  <div className={`page page-${width}`}>
    <header className="page-header">
      <h1>{title}</h1>
      <div className="page-actions">{actions}</div>
    </header>
    {children}
  </div>
);

interface SectionProps {
  title: string;
  text?: string;
  children: ReactNode;
}
export const Section = ({ title, text, children }: SectionProps) => (
  <section className="section" aria-label={title}>
    <h2>{title}</h2>
    {text ? <p className="quiet section-text">{text}</p> : null}
    {children}
  </section>
);
