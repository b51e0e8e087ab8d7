import { type ReactNode, useMemo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import './markdown.css';

interface MarkdownProps {
  /** Of the app or of a lab's author: HTML in it is shown as text, and only addresses inside the app are links. */
  text: string;
  /** Level of its first headings. */
  heading?: 2 | 3 | 4;
  /** What stands for a value between backticks; always the same function. */
  code?: (text: string) => ReactNode;
}

/** An address inside the app, such as `#course/menu`. */
const isPlace = (address: string | undefined): address is string => /^#[\w-]+(?:\/.*)?$/.test(address ?? '');

const componentsFrom = (level: 2 | 3 | 4): Components => {
  const First = `h${level}` as const;
  const Second = `h${(level + 1) as 3 | 4 | 5}` as const;
  return {
    h1: ({ children }) => <First>{children}</First>,
    h2: ({ children }) => <First>{children}</First>,
    h3: ({ children }) => <Second>{children}</Second>,
    h4: ({ children }) => <Second>{children}</Second>,
    a: ({ href, children }) => (isPlace(href) ? <a href={href}>{children}</a> : <span>{children}</span>),
    // Pictures of others would be asked for over the network.
    img: ({ alt }) => <span>{alt}</span>,
  };
};
const components = { 2: componentsFrom(2), 3: componentsFrom(3), 4: componentsFrom(4) };

/** Running text with headings, lists, code and links to places of the app. */
export const Markdown = ({ text, heading = 3, code }: MarkdownProps) => {
  const all = useMemo(
    () =>
      code
        ? {
            ...components[heading],
            // A block of code is one value, and a button can not stand in it.
            pre: ({ children }: { children?: ReactNode }) => <pre>{children}</pre>,
            code: ({ children }: { children?: ReactNode }) =>
              typeof children === 'string' && !children.endsWith('\n') ? code(children) : <code>{children}</code>,
          }
        : components[heading],
    [heading, code],
  );
  return (
    <div className="markdown selectable">
      <ReactMarkdown components={all}>{text}</ReactMarkdown>
    </div>
  );
};
