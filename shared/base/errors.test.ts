import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import texts from '../../assets/text/errors.json' with { type: 'json' };
import { type ErrorText, errorText } from './error-text.ts';
import { AppError } from './errors.ts';

interface Signature {
  readonly key: { readonly name?: string; readonly value?: string };
  readonly typeAnnotation: { readonly typeAnnotation: { readonly members?: readonly Signature[] } };
}

const nameOf = ({ key }: Signature): string => key.value ?? key.name ?? '';

/** The declared codes with the members of their data, read from the source: types are gone when a test runs. */
function declaredCodes(): Map<string, string[]> {
  const file = join(import.meta.dirname, 'errors.ts');
  const { program } = parseSync(file, readFileSync(file, 'utf8'));
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { declaration } = statement;
    if (declaration?.type !== 'TSInterfaceDeclaration' || declaration.id.name !== 'ErrorData') continue;
    return new Map(
      (declaration.body.body as unknown as Signature[]).map(member => [
        nameOf(member),
        (member.typeAnnotation.typeAnnotation.members ?? []).map(nameOf),
      ]),
    );
  }
  throw new Error('ErrorData is not declared any more');
}

const declared = declaredCodes();
const words: Readonly<Record<string, ErrorText>> = texts;

test('every declared code has words, and there are no words without a code', () => {
  expect(Object.keys(words).sort()).toEqual([...declared.keys()].sort());
  expect(declared.size).toBeGreaterThan(20);
});

describe.each([...declared])('%s', (code, members) => {
  const { text = '', advice = '' } = words[code] ?? {};

  test('says in whole sentences what happened and what to do', () => {
    for (const sentence of [text, advice]) expect(sentence).toMatch(/^[\p{Lu}“{f].{8,}[.}]$/u);
  });

  test('does not shout, beg or joke', () => {
    expect(`${text} ${advice}`).not.toMatch(/!|please|oops|sorry|unfortunately/i);
  });

  test('fills its placeholders from its own data', () => {
    const placeholders = [...`${text} ${advice}`.matchAll(/\{(\w+)\}/g)].map(match => match[1]);
    expect(members).toEqual(expect.arrayContaining(placeholders));
  });
});

test('the data of an error stands in its words', () => {
  const error = new AppError('workspace/not-found', { folder: '/somewhere' });
  expect(errorText(words, error.toShape()).text).toBe('There is no workspace in “/somewhere”.');
});
