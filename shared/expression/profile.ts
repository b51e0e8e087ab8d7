/**
 * The two dialects. Which version of the engine the product runs is not public: `3.2` is what its published material
 * was written against and the app's default; `4.1.2` is the newest, and what the recorded cases are scored with.
 */
export type Profile = '3.2' | '4.1.2';
export const profiles = ['3.2', '4.1.2'] as const satisfies readonly Profile[];

export interface Rules {
  /** `"10" - 4`: text counts as the number it holds. */
  readonly textCounts: boolean;
  /** `list + x` changes the list itself. */
  readonly changesLists: boolean;
  /** NaN as a condition. */
  readonly nanIsTrue: boolean;
  /** `text | date` without `existingFormat` reads the ISO form. */
  readonly datesReadIso: boolean;
  /** `null | replace(…)` is null; before, an error. */
  readonly replaceTakesNull: boolean;
}

export const rulesOf: Readonly<Record<Profile, Rules>> = {
  '3.2': { textCounts: false, changesLists: true, nanIsTrue: true, datesReadIso: false, replaceTakesNull: false },
  '4.1.2': { textCounts: true, changesLists: false, nanIsTrue: false, datesReadIso: true, replaceTakesNull: true },
};

/** True when something added in version `since` is there in a profile. */
export const has = (profile: Profile, since: Profile | undefined): boolean => since !== '4.1.2' || profile === '4.1.2';
