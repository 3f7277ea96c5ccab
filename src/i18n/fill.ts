/** A text with its `{name}` gaps filled; throws on a gap without a value, so that none is printed. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`“${template}” needs a value for ${gap}`);
    return String(value);
  });
}
