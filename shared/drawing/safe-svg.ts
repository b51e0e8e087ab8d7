/** Whether a drawing is made of nothing but what our own drawings are made of: checked before one is written to a file. */

const elements: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'width', 'height', 'viewBox', 'role'],
  title: [],
  rect: ['x', 'y', 'width', 'height', 'rx', 'fill', 'fill-opacity', 'stroke', 'stroke-dasharray'],
  path: [
    'd',
    'transform',
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-linecap',
    'stroke-linejoin',
    'stroke-dasharray',
  ],
  text: ['x', 'y', 'font-family', 'font-size', 'font-weight', 'fill', 'text-anchor'],
};

/** Words of values: numbers, paths, colours, names of fonts. No address, no reference, no entity. */
const plainValue = /^[\w\s.,#%()+-]*$/;
const pieces = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>|([^<>]+)/gy;
const attribute = /([\w:-]+)="([^"]*)"/g;
/** The text between elements may hold only the entities our own writer makes. */
const plainText = /^(?:[^&]|&(?:amp|lt|gt|quot);)*$/;

/** A declared allow list of elements and attributes; what it does not know it refuses. Linear in the length of the text. */
export function isPlainSvg(svg: string): boolean {
  if (!svg.startsWith('<svg ')) return false;
  const open: string[] = [];
  let end = 0;
  for (const [piece, close, name, attributes, empty, text] of svg.matchAll(pieces)) {
    end += piece.length;
    if (text !== undefined) {
      if (!plainText.test(text) || (open.length === 0 && text.trim() !== '')) return false;
      continue;
    }
    const allowed = elements[name!];
    if (!allowed || !Object.hasOwn(elements, name!)) return false;
    if (close !== '') {
      if (open.pop() !== name || attributes !== '') return false;
      continue;
    }
    if ((name === 'svg') !== (open.length === 0)) return false;
    for (const [, key, value] of attributes!.matchAll(attribute))
      if (key === 'xmlns' ? value !== 'http://www.w3.org/2000/svg' : !allowed.includes(key!) || !isPlain(value!))
        return false;
    if (empty === '') open.push(name!);
  }
  return end === svg.length && open.length === 0;
}

const isPlain = (value: string): boolean => plainValue.test(value) && !/url|javascript|data/i.test(value);
