/** What a function makes of the text of a file, made again only when the text is another one. */
export function remembering<R>(
  make: (file: string, text: string) => R,
): (file: string, text: string) => R {
  const kept = new Map<string, { text: string; made: R }>();
  return (file, text) => {
    const known = kept.get(file);
    if (known?.text === text) return known.made;
    const made = make(file, text);
    kept.set(file, { text, made });
    return made;
  };
}
