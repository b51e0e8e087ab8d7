/** Text of any origin as text of a document. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For SVG and HTML, also within double quotes. Characters XML cannot hold are left out; a line break is a space. */
export const escapedXml = (text: string): string =>
  [...text.replaceAll(/\s/g, ' ')]
    .filter(sign => sign >= ' ' && !/^[\ud800-\udfff]$/.test(sign) && sign !== '\ufffe' && sign !== '\uffff')
    .map(sign => entities[sign] ?? sign)
    .join('');

/** Signs that mean something anywhere in a line of Markdown, or begin HTML, mathematics or an address there. */
const anywhere = /[\\`*_[\]<>|~&$@]|:(?=\/\/)|(?<=www)\./gi;
/** Signs that mean something where a line begins with them: headings, lists, rules, quotes. */
const atStart = /^(?:([-+#=])|(\d+)([.)]))/;
const written: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** For Markdown, in running text or in a cell of a table: one line that shows every sign as it is. */
export const escapedMarkdown = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
    .replaceAll(anywhere, sign => written[sign] ?? `\\${sign}`)
    .replace(atStart, (_, sign?: string, digits?: string, after?: string) =>
      sign === undefined ? `${digits}\\${after}` : `\\${sign}`,
    );
