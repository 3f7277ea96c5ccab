/** A word without an ending that its title may not have. */
const stem = (word: string) => word.replace(/(?<=[a-z]{4})(?:ing|s)$/, '');

/** How well a title fits some words, from 0 (it lacks one) to 3 (it is they); what begins with them fits better. */
export function titleFit(title: string, words: string): number {
  const [said, asked] = [title, words].map((text) =>
    text.toLowerCase().replaceAll('"', '').trim().split(/\s+/).map(stem).join(' '),
  );
  if (!said || !asked) return 0;
  if (said === asked) return 3;
  if (said.startsWith(asked)) return 2;
  return asked.split(' ').every((word) => said.includes(word)) ? 1 : 0;
}
