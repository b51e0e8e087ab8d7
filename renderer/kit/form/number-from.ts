/** Typed text as a number where it is one; else the text itself, which the declaration then refuses in words. */
export const numberFrom = (text: string): number | string | null => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : text;
};
