import { heightRange } from './snippets';

/** What the address of the builder may say; each stands for a field of its form. */
export const choiceNames = ['what', 'stop', 'theme', 'lang', 'scheme', 'height', 'width'] as const;

export type ChoiceName = (typeof choiceNames)[number];

/** What is chosen; a field that is left out is as the form came. */
export type Choice = Partial<Record<ChoiceName, string>>;

/** The values that each field with a list has. */
export type Choosable = Readonly<Partial<Record<ChoiceName, readonly string[]>>>;

/** A height as an address may say it; undefined for anything else. */
function findHeight(said: string | undefined): string | undefined {
  const { least, most } = heightRange;
  const fits = said !== undefined && /^[1-9]\d{2,3}$/.test(said);
  return fits && Number(said) >= least && Number(said) <= most ? said : undefined;
}

/** What an address asks of the builder; what is in no list, or said twice, is left out and told. */
export function parseChoice(query: string, lists: Choosable): { choice: Choice; unknown: boolean } {
  const given = new URLSearchParams(query);
  const choice: Choice = {};
  let unknown = false;
  for (const name of choiceNames) {
    const said = given.getAll(name);
    if (said.length === 0) continue;
    const [only] = said.length === 1 ? said : [];
    const known =
      name === 'height' ? findHeight(only) : lists[name]?.find((value) => value === only);
    if (known === undefined) unknown = true;
    else choice[name] = known;
  }
  return { choice, unknown };
}

/** The query that stands for a choice; what is as the form came is left out. */
export function formatChoice(choice: Choice, unchanged: Choice): string {
  const query = new URLSearchParams();
  for (const name of choiceNames) {
    const value = choice[name];
    if (value && value !== unchanged[name]) query.set(name, value);
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}
