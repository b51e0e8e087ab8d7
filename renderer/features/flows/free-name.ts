/** The name itself, or with the first number that makes it free; at most 80 characters. */
export function freeName(name: string, names: readonly string[]): string {
  const taken = new Set(names.map(other => other.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : `_${number}`;
    const candidate = `${name.slice(0, 80 - end.length)}${end}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
