import { useMemo, useState } from 'react';
import { type HelpGroup, helpEntries, helpEntryOf, helpGroups } from '../../../shared/help/pages.ts';
import { goTo, usePlace } from '../../kit/place.ts';
import { Page } from '../../ui/page.tsx';
import { searched } from '../../ui/search.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { helpScreen } from './help.screen.tsx';
import { HelpContent } from './help-content.tsx';
import './help.css';

/** Every help page, made from the declarations: searched on the left, read on the right. */
export const Help = () => {
  const { detail } = usePlace();
  const [query, setQuery] = useState('');
  const found = useMemo(() => searched(helpEntries, query, ({ text }) => text), [query]);
  const entry = helpEntryOf(detail) ?? found[0] ?? null;
  return (
    <Page title="Help">
      <div className="help">
        <nav className="help-list" aria-label="Help pages">
          <h2 className="visually-hidden">Contents</h2>
          <SearchField label="Search the help" value={query} onChange={setQuery} />
          <p className="quiet" role="status">
            {found.length === helpEntries.length
              ? `${helpEntries.length} pages`
              : `${found.length} of ${helpEntries.length} pages`}
          </p>
          {(Object.keys(helpGroups) as HelpGroup[]).map(group => {
            const pages = found.filter(each => each.group === group);
            if (pages.length === 0) return null;
            return (
              <section key={group} aria-label={helpGroups[group]}>
                <h3 className="help-heading">{helpGroups[group]}</h3>
                <ul>
                  {pages.map(({ id, title, kind }) => (
                    <li key={id}>
                      <button
                        type="button"
                        className={`help-link${kind === 'language' ? ' mono' : ''}`}
                        {...(id === entry?.id ? { 'aria-current': 'page' as const } : {})}
                        onClick={() => goTo('help', id)}
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
        {entry ? (
          <article key={entry.id} className="help-page selectable" aria-label={entry.title}>
            <HelpContent entry={entry} onOpen={id => goTo('help', id)} />
          </article>
        ) : (
          <p className="quiet">{query === '' ? helpScreen.empty.text : `Nothing matches “${query}”.`}</p>
        )}
      </div>
    </Page>
  );
};
