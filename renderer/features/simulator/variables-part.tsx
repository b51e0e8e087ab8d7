import { memo, useMemo, useRef, useState } from 'react';
import { SearchField } from '../../ui/search-field.tsx';
import type { ScopeView, VariableView } from './center/snapshot.ts';
import { phone } from './phone.ts';

const nothing: readonly ScopeView[] = [];

/** Variables and outputs as they are now; what changed last is marked. */
export const VariablesPart = () => {
  const scopes = phone.usePart(state => state.snapshot?.scopes ?? nothing);
  const [search, setSearch] = useState('');
  const changed = useChanged(scopes);
  const words = search.trim().toLowerCase();
  return (
    <section className="call-variables" aria-label="Variables">
      <div className="trace-bar">
        <h2>Variables</h2>
        <SearchField label="Search variables" value={search} onChange={setSearch} />
      </div>
      {scopes.length === 0 ? <p className="quiet call-nothing">They appear when a flow runs.</p> : null}
      <div className="variables-list">
        {scopes.map(({ flow, name, variables }, index) => (
          <table key={`${flow} ${String(index)}`} className="variables-table">
            <caption>{name}</caption>
            <tbody>
              {variables
                .filter(row => words === '' || `${row.name} ${row.value}`.toLowerCase().includes(words))
                .map(row => (
                  <Row key={row.name} row={row} isChanged={changed.has(`${flow} ${row.name}`)} />
                ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
};

const Row = memo(({ row: { name, value }, isChanged }: { row: VariableView; isChanged: boolean }) => (
  <tr className={isChanged ? 'variable-changed' : undefined}>
    <th scope="row">{name}</th>
    <td className="truncate" title={value}>
      {value === '' ? <span className="quiet">empty</span> : value}
      {isChanged ? <span className="visually-hidden">, changed</span> : null}
    </td>
  </tr>
));
Row.displayName = 'Row';

/** Names of what is another value than before the last change. */
function useChanged(scopes: readonly ScopeView[]): ReadonlySet<string> {
  const before = useRef<{ readonly values: ReadonlyMap<string, string>; readonly changed: ReadonlySet<string> }>({
    values: new Map(),
    changed: new Set(),
  });
  return useMemo(() => {
    const values = new Map(
      scopes.flatMap(({ flow, variables }) => variables.map(({ name, value }) => [`${flow} ${name}`, value] as const)),
    );
    const known = before.current;
    const isFirst = known.values.size === 0 || values.size === 0;
    const changed = new Set(
      isFirst ? [] : [...values].filter(([name, value]) => known.values.get(name) !== value).map(([name]) => name),
    );
    before.current = { values, changed: changed.size > 0 || isFirst ? changed : known.changed };
    return before.current.changed;
  }, [scopes]);
}
