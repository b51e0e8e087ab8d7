/** Skills as one writes them: `French=6, VIP=true`. Null for a text that is not so. */
export function readSkills(text: string): Readonly<Record<string, string | number | boolean>> | null {
  const parts = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  const result: Record<string, string | number | boolean> = {};
  for (const part of parts) {
    const [name = '', value = '', ...more] = part.split('=').map(word => word.trim());
    if (name === '' || value === '' || more.length > 0) return null;
    result[name] = /^\d+$/.test(value) ? Number(value) : /^(true|false)$/i.test(value) ? /^true$/i.test(value) : value;
  }
  return result;
}
