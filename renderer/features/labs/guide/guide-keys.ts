/** Keys of the guide, from anywhere in the window. */
export const GUIDE_KEYS = { move: 'Mod+Shift+L', toggle: 'Mod+Shift+H' } as const;
