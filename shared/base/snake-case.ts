/** `multiMediaProfileId` to `multi_media_profile_id`, `outdialANIId` to `outdial_ani_id`: how columns are called. */
export const snakeCase = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
