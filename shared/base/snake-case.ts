/** Names come from declarations, so there are few, and each is asked for at every row. */
const known = new Map<string, string>();

/** `multiMediaProfileId` to `multi_media_profile_id`, `outdialANIId` to `outdial_ani_id`: how columns are called. */
export function snakeCase(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
  known.set(name, words);
  return words;
}
