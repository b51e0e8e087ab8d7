/** The bytes of a table as text: UTF-8, or UTF-16 that says so itself. Anything else would be guesswork about names. */
export function decodeTable(bytes: Uint8Array): { readonly text: string } | { readonly reason: string } {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) return { reason: 'It is not text; save it as CSV UTF-8.' };
    return { text };
  } catch {
    return { reason: 'It is not text in UTF-8; in the spreadsheet choose CSV UTF-8 when you save it.' };
  }
}
