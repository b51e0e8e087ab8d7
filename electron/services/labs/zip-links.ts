/** Names of the entries of a zip that are symbolic links on Unix; the library that inflates does not tell. */

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
/** S_IFMT and S_IFLNK of stat(2), as the upper half of an entry's outer attributes holds them. */
const fileType = 0o170000;
const link = 0o120000;

/** Layout: APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16. */
export function linksIn(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0) return [];
  const links: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) break;
    const name = view.getUint16(at + 28, true);
    if (((view.getUint32(at + 38, true) >>> 16) & fileType) === link)
      links.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)));
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return links;
}
