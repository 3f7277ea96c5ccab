/** What the address of a frame may say, in the order of the promise in README.md. */
export const parameterNames = ['stop', 'theme', 'lang', 'scheme', 'controls'] as const;

export type ParameterName = (typeof parameterNames)[number];

/** The values that a frame knows for each parameter it has; one without values it does not have. */
export type AllowedValues = Readonly<Partial<Record<ParameterName, readonly string[]>>>;

/** What an address says, as far as the frame knows it. */
export interface Parameters {
  values: Partial<Record<ParameterName, string>>;
  /** Whether it also said something that was left out. */
  unknown: boolean;
}

/** Reads a query against allow-lists: what is not in them, or said twice, is left out and told. */
export function parseParameters(query: string, allowed: AllowedValues): Parameters {
  const given = new URLSearchParams(query);
  const read: Parameters = { values: {}, unknown: false };
  for (const name of parameterNames) {
    const said = given.getAll(name);
    const known = allowed[name]?.find((value) => said.length === 1 && value === said[0]);
    if (known !== undefined) read.values[name] = known;
    else if (allowed[name] && said.length > 0) read.unknown = true;
  }
  return read;
}
