import { z } from 'astro/zod';

const step = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
});

/** The branches of a JSON schema: itself, or what it chooses among. */
function branches(node: unknown): z.infer<typeof step>[] {
  const { data } = step.safeParse(node);
  if (!data) return [];
  const inner = [...(data.anyOf ?? []), ...(data.oneOf ?? []), ...(data.allOf ?? [])];
  return [data, ...inner.flatMap(branches)];
}

/** The keys that a schema knows at a place; empty where it cannot be told. */
export function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  const whole: unknown = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  const found = path.reduce<unknown[]>(
    (nodes, key) =>
      nodes.flatMap(branches).flatMap(({ properties, items, additionalProperties }) => {
        const next = typeof key === 'number' ? items : (properties?.[key] ?? additionalProperties);
        return next === undefined ? [] : [next];
      }),
    [whole],
  );
  const keys = found.flatMap(branches).flatMap(({ properties }) => Object.keys(properties ?? {}));
  return [...new Set(keys)];
}
