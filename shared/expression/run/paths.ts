/** Names of templates relative to the one that names them: only those that begin with `./` or `../`. */
export function resolveName(name: string, from: string): string {
  const wanted = name.replaceAll('\\', '/');
  if (!/^\.\.?\//.test(wanted)) return name;
  const anchor = from.replaceAll('\\', '/');
  const segments =
    anchor === '' ? [] : anchor.split('/').filter((part, index, all) => part !== '' || index < all.length - 1);
  if (!anchor.endsWith('/')) segments.pop();
  for (const segment of wanted.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
