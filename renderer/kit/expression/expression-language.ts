/** The expression language as a code field knows it: colours by its own lexer, completion and help from the declarations. */
import { completionsAt, type KnownVariable, type Offer } from '../../../shared/expression/complete.ts';
import { declarations } from '../../../shared/expression/declarations.ts';
import { type HelpPage, helpPageOf, signPageOf } from '../../../shared/expression/help/pages.ts';
import type { Profile } from '../../../shared/expression/profile.ts';
import { tokensUntilError } from '../../../shared/expression/syntax/lexer.ts';
import { piecesOf, type Token } from '../../../shared/expression/syntax/tokens.ts';
import type { CodeHelp, CodeKind, CodeLanguage, CodeOffer, CodePiece } from '../../ui/code-field/code-language.ts';

const kinds: Partial<Record<ReturnType<typeof piecesOf>[number]['kind'], CodeKind>> = {
  PRINT_START: 'mark',
  PRINT_END: 'mark',
  EXECUTE_START: 'mark',
  EXECUTE_END: 'mark',
  STRING_INTERPOLATION_START: 'mark',
  STRING_INTERPOLATION_END: 'mark',
  NAME: 'name',
  NUMBER: 'number',
  LONG: 'number',
  STRING: 'text',
  OPERATOR: 'operator',
  COMMENT: 'comment',
};
const constants = /^(true|TRUE|false|FALSE|null|NULL|none|NONE)$/;

/** A name behind a pipe, `is` or a tag's mark, and one before a bracket, is called; any other is a variable or a part. */
export function expressionPieces(text: string): readonly CodePiece[] {
  const tokens = tokensUntilError(text);
  const called = new Set(
    tokens.filter((token, at) => token.kind === 'NAME' && isCalled(tokens, at)).map(({ start }) => start),
  );
  return piecesOf(text, tokens).flatMap(({ kind, start, end }): CodePiece[] => {
    const style = kinds[kind];
    if (style === undefined) return [];
    if (style !== 'name') return [{ start, end, kind: style }];
    if (constants.test(text.slice(start, end))) return [{ start, end, kind: 'constant' }];
    return [{ start, end, kind: called.has(start) ? 'call' : 'name' }];
  });
}

const isCalled = (tokens: readonly Token[], at: number): boolean => roleOf(tokens, at) !== 'variable';

function roleOf(tokens: readonly Token[], at: number): 'filter' | 'test' | 'tag' | 'function' | 'variable' {
  const before = tokens[at - 1];
  if (before?.value === '|') return 'filter';
  if (before?.value === 'is' || before?.value === 'is not') return 'test';
  if (before?.kind === 'EXECUTE_START') return 'tag';
  return tokens[at + 1]?.value === '(' && before?.value !== '.' ? 'function' : 'variable';
}

/** The declaration behind the word or sign at a place. */
export function pageAt(text: string, offset: number): { readonly page: HelpPage; readonly at: Token } | null {
  const tokens = tokensUntilError(text);
  const index = tokens.findLastIndex(
    ({ kind, start, end }) => start <= offset && offset <= end && (kind === 'NAME' || kind === 'OPERATOR'),
  );
  const at = tokens[index];
  if (!at || at.value === null) return null;
  const role = roleOf(tokens, index);
  const page = at.kind === 'OPERATOR' ? signPageOf(at.value) : helpPageOf(`${role}/${at.value}`);
  return page ? { page, at } : null;
}

function helpFor(text: string, offset: number, variables: readonly KnownVariable[]): CodeHelp | null {
  const found = pageAt(text, offset);
  if (found) {
    const { page, at } = found;
    return { start: at.start, end: at.end, title: page.signature, lines: pageLines(page) };
  }
  const token = tokensUntilError(text).find(
    ({ kind, start, end }) => kind === 'NAME' && start <= offset && offset <= end,
  );
  const variable = token && variables.find(({ name }) => name === chainUntil(text, token));
  if (!token || !variable) return null;
  return { start: token.start, end: token.end, title: `${variable.name}: ${variable.type}`, lines: [variable.origin] };
}

/** `a.b.c` up to the end of a name, as it stands before it. */
const chainUntil = (text: string, { end }: Token): string =>
  /[\p{L}_][\p{L}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{Nd}_]*)*$/u.exec(text.slice(Math.max(0, end - 200), end))?.[0] ?? '';

/** What help beside a word says: what it does, its arguments, and one example. */
export function pageLines({ summary, args, argsHelp, examples }: HelpPage): readonly string[] {
  const [example] = examples;
  return [
    summary,
    ...(argsHelp === null ? [] : [argsHelp]),
    ...args.map(({ name, help, required }) => `${name}: ${help}${required ? '' : ' Optional.'}`),
    ...(example ? [`${example.template} gives ${example.result}`] : []),
  ];
}

/** Required arguments put the caret between the brackets, no arguments behind them. */
function insertOf({ kind, name }: Offer): Pick<CodeOffer, 'insert' | 'caret'> {
  const declared = kind === 'filter' ? declarations.filters.get(name) : declarations.functions.get(name);
  if (!declared || (kind !== 'filter' && kind !== 'function')) return { insert: name };
  const { args } = declared;
  const wanted =
    typeof args === 'string' ? args === 'dynamic' || kind === 'function' : args.some(({ required }) => required);
  if (wanted) return { insert: `${name}()`, caret: name.length + 1 };
  return { insert: kind === 'function' ? `${name}()` : name };
}

const codeOffer = (offer: Offer): CodeOffer => {
  const { kind, name, signature, summary } = offer;
  const page = kind === 'variable' ? null : kind === 'operator' ? signPageOf(name) : helpPageOf(`${kind}/${name}`);
  return {
    label: name,
    detail: signature.startsWith(name) ? signature.slice(name.length).replace(/^: /, '') : signature,
    help: page ? pageLines(page).join('\n') : summary,
    group: kind,
    ...insertOf(offer),
  };
};

/** `variables` may be named with their parts, as outputs of activities are; `offered` are those that completion offers. */
export const expressionLanguage = (
  variables: readonly KnownVariable[],
  profile: Profile,
  offered: readonly KnownVariable[] = variables,
): CodeLanguage => ({
  pieces: expressionPieces,
  complete: (text, offset) => {
    const { start, offers } = completionsAt(text, offset, offered, profile);
    return { start, offers: offers.map(codeOffer) };
  },
  help: (text, offset) => helpFor(text, offset, variables),
  closes: ['{'],
});
