import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedMarkdown, escapedXml } from './escape.ts';
import { lightPalette } from './light.ts';
import { isPlainSvg } from './safe-svg.ts';
import type { Shape } from './shape.ts';
import { svgOf } from './svg.ts';
import { fitted, interWidth, wrapped } from './text.ts';

const text = (words: string): Shape => ({
  kind: 'text',
  x: 0,
  y: 0,
  text: words,
  size: 13,
  weight: 400,
  fill: 'text',
  font: 'sans',
  anchor: 'start',
});
const box: Shape = {
  kind: 'rect',
  x: 0.123,
  y: 0,
  width: 9,
  height: 9,
  radius: 2,
  fill: 'bg',
  stroke: 'text',
  dashed: true,
};
const line: Shape = {
  kind: 'path',
  x: 4,
  y: 0,
  d: 'M0 0L-1.5 8',
  fill: 'ok',
  tint: 0.13,
  stroke: 'text',
  width: 1,
  dashed: true,
};
const size = { width: 100, height: 50 };
const svg = (...shapes: Shape[]) => svgOf(size, shapes, 'A', lightPalette);

describe('a drawing as SVG', () => {
  it('is accepted as plain, whatever is written in it', () => {
    expect(isPlainSvg(svg(box, line, text('plain')))).toBe(true);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), words => isPlainSvg(svgOf(size, [text(words)], words, lightPalette))),
    );
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in another spelling', '<SCRIPT>alert(1)</SCRIPT>'],
    ['an address', '<a href="https://example.org"><text>x</text></a>'],
    ['an outside picture', '<image href="https://example.org/x.png"/>'],
    ['a part of another file', '<use xlink:href="other.svg#a"/>'],
    ['an event', '<rect onload="alert(1)"/>'],
    ['a page inside', '<foreignObject><div/></foreignObject>'],
    ['a style sheet', '<style>@import "https://example.org"</style>'],
    ['a style', '<rect style="fill:url(https://example.org)"/>'],
    ['an address as a colour', '<rect fill="url(https://example.org)"/>'],
    ['an entity', '<text>&bomb;</text>'],
    ['a numbered sign', '<text>&#60;</text>'],
    ['a comment', '<!-- x -->'],
    ['an instruction', '<?xml-stylesheet href="x"?>'],
    ['a second drawing', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['animation', '<animate attributeName="href" values="javascript:alert(1)"/>'],
    ['an inherited name', '<constructor></constructor>'],
    ['an open element', '<text>'],
    ['a lone bracket', '<'],
  ])('with %s in it is not plain', (_, planted) => {
    expect(isPlainSvg(svg().replace('</svg>', `${planted}</svg>`))).toBe(false);
  });

  it('is not plain with anything before, after, or in its first element', () => {
    expect(isPlainSvg(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg()}`)).toBe(false);
    expect(isPlainSvg(`${svg()}<script/>`)).toBe(false);
    expect(isPlainSvg(svg().replace('<svg ', '<svg onload="alert(1)" '))).toBe(false);
    expect(isPlainSvg(svg().replace('2000/svg', '1999/xhtml'))).toBe(false);
  });

  it('is looked through in a time that grows with its length only', () => {
    const long = svg().replace('</svg>', `${'<rect '.repeat(200_000)}</svg>`);
    const begin = performance.now();
    expect(isPlainSvg(long)).toBe(false);
    expect(isPlainSvg(`<svg ${'a="b" '.repeat(200_000)}`)).toBe(false);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});

describe('text of a flow', () => {
  it('cannot become markup, and what XML cannot hold is left out', () => {
    expect(escapedXml('<b a="x">&\u0001\ud800\n')).toBe('&lt;b a=&quot;x&quot;&gt;&amp; ');
  });

  it.each([
    ['<script>x</script>', '&lt;script&gt;x&lt;/script&gt;'],
    ['[a](javascript:x)', '\\[a\\](javascript:x)'],
    ['a | b', 'a \\| b'],
    ['# no heading\n- no list', '\\# no heading - no list'],
    ['1. no list', '1\\. no list'],
    ['see https://x.example and www.x.example', 'see https\\://x.example and www\\.x.example'],
    ['Starter_Flow costs 2.50', 'Starter\\_Flow costs 2.50'],
    ['&lt; `code` *b* ~s~ $m$', '&amp;lt; \\`code\\` \\*b\\* \\~s\\~ \\$m\\$'],
  ])('%j is shown by Markdown as it is', (source, expected) => {
    expect(escapedMarkdown(source)).toBe(expected);
  });
});

describe('the width of text', () => {
  it('is known without anything to draw with', () => {
    // Measured in Chromium with Inter Variable: 49.4 and 51.5 px.
    expect(interWidth('Welcome', 13, 400)).toBeCloseTo(13 * (0.9 + 0.59 + 0.24 + 0.58 + 0.6 + 0.88 + 0.59 + 0.04), 0);
    expect(interWidth('Welcome', 13, 600)).toBeGreaterThan(interWidth('Welcome', 13, 400));
    expect(interWidth('漢字', 10, 400)).toBeGreaterThanOrEqual(20);
  });
  it('breaks lines between words, cuts words that are too long, and says where there is more', () => {
    const wide = (words: string) => words.length;
    expect(wrapped('one two three', 7, 1, 1, 5, wide)).toEqual(['one two', 'three']);
    expect(wrapped('abcdefghij', 4, 1, 1, 5, wide)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapped('a\nb\nc', 7, 1, 1, 2, wide)).toEqual(['a', 'b …']);
    expect(fitted('abcdef', 4, 1, 1, wide)).toBe('abc…');
  });
});
