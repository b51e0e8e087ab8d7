/** Comma separated values as of RFC 4180, read within limits and written so that no spreadsheet runs them. */

/** Cells that begin like a formula are run by spreadsheets: an apostrophe before them makes them text. */
const formula = /^[=+\-@\t\r]/;
const guarded = /^'[=+\-@\t\r]/;

function cell(value: string): string {
  const safe = formula.test(value) || guarded.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const writeTable = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');

export type ReadTable = { readonly rows: readonly (readonly string[])[] } | { readonly reason: string };

/** Reads comma or semicolon separated text, whichever its first line uses more. */
export function readTable(text: string, mostRows: number): ReadTable {
  const source = text.replace(/^\uFEFF/, '');
  if (source.includes('\u0000')) return { reason: 'It is not text in UTF-8; save it as CSV UTF-8.' };
  if (source.includes('\uFFFD')) return { reason: 'It has characters that are not UTF-8; save it as CSV UTF-8.' };
  const firstLine = source.slice(0, Math.max(source.search(/[\r\n]|$/), 0));
  const separator = firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = (): void => {
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  while (at <= source.length) {
    if (rows.length > mostRows + 1) return { reason: `It has more than ${mostRows} rows.` };
    let value: string;
    if (source[at] === '"') {
      const parts: string[] = [];
      for (at += 1; ; ) {
        const quote = source.indexOf('"', at);
        if (quote < 0) return { reason: `A quoted cell in row ${rows.length + 1} is never closed.` };
        parts.push(source.slice(at, quote));
        at = quote + 1;
        if (source[at] !== '"') break;
        parts.push('"');
        at += 1;
      }
      value = parts.join('');
    } else {
      const from = at;
      while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r') at += 1;
      value = source.slice(from, at);
    }
    row.push(guarded.test(value) ? value.slice(1) : value);
    if (source[at] === separator) at += 1;
    else {
      if (at < source.length && source[at] !== '\n' && source[at] !== '\r')
        return { reason: `After a quoted cell in row ${rows.length + 1} more text follows.` };
      end();
      at += source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1;
    }
  }
  return rows.length === 0 ? { reason: 'It is empty.' } : { rows };
}
