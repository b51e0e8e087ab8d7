import { useMemo, useState } from 'react';
import {
  type HelpKind,
  type HelpPage,
  helpKinds,
  helpPageOf,
  helpPages,
} from '../../../shared/expression/help/pages.ts';
import type { Memory } from '../../kit/expression/memory.ts';
import { goTo } from '../../kit/place.ts';
import { searched } from '../../ui/search.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { ReferencePage } from './reference-page.tsx';

const titles: Readonly<Record<HelpKind, string>> = {
  filter: 'Filters',
  function: 'Functions',
  test: 'Tests',
  operator: 'Operators',
  tag: 'Tags',
};
const textOf = ({ title, kind, signature, summary, details, args }: HelpPage) =>
  [title, kind, signature, summary, details, ...args.map(({ name, help }) => `${name} ${help}`)].join(' ');

/** Everything the language has, made from its declarations: searched on the left, read on the right. */
export const Reference = ({ pageId, memory }: { pageId: string; memory: Memory }) => {
  const [query, setQuery] = useState('');
  const found = useMemo(() => searched(helpPages, query, textOf), [query]);
  const page = helpPageOf(pageId) ?? found[0] ?? null;
  return (
    <div className="reference">
      <nav className="reference-list" aria-label="Reference">
        <h2 className="visually-hidden">Contents</h2>
        <SearchField label="Search the reference" value={query} onChange={setQuery} />
        <p className="quiet" role="status">
          {found.length === helpPages.length
            ? `${helpPages.length} pages`
            : `${found.length} of ${helpPages.length} pages`}
        </p>
        {helpKinds.map(kind => {
          const pages = found.filter(each => each.kind === kind);
          if (pages.length === 0) return null;
          return (
            <section key={kind} aria-label={titles[kind]}>
              <h3 className="reference-heading">{titles[kind]}</h3>
              <ul>
                {pages.map(({ id, title }) => (
                  <li key={id}>
                    <button
                      type="button"
                      className="reference-link"
                      {...(id === page?.id ? { 'aria-current': 'page' as const } : {})}
                      onClick={() => goTo('expressions', `reference/${id}`)}
                    >
                      {title}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </nav>
      {page ? (
        <ReferencePage key={page.id} page={page} memory={memory} />
      ) : (
        <p className="quiet">Nothing matches “{query}”.</p>
      )}
    </div>
  );
};
