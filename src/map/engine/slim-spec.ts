import { pathToFileURL } from 'node:url';
import type { OnLoadResult } from 'esbuild';
import { slimmed } from './slimmed.ts';

/** The parts of the style language that MapLibre reads while it runs and our styles use. */
const parts = /^(\$version|\$root|light|sky|(layout|paint)_(background|fill|line|circle|symbol))$/;

/** What a property's description says to those who write or validate styles; our tests do both. */
const forWriters = ['values', 'minimum', 'maximum', 'units', 'requires'];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function slimProperty(description: unknown): unknown {
  if (!isRecord(description)) return description;
  return Object.fromEntries(
    Object.entries(description).filter(([key]) => !forWriters.includes(key)),
  );
}

function slimPart(part: unknown): unknown {
  if (!isRecord(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, slimProperty(value)]));
}

/** A description of the style language without what only other maps or writers of styles need. */
export function slimSpec(spec: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(spec)
      .filter(([name]) => parts.test(name))
      .map(([name, part]) => [name, slimPart(part)]),
  );
}

async function slim(file: string): Promise<OnLoadResult> {
  const module: unknown = await import(pathToFileURL(file).href);
  const spec = isRecord(module) ? module['default'] : undefined;
  if (!isRecord(spec)) throw new Error(`${file} does not describe the style language`);
  return { contents: JSON.stringify(slimSpec(spec)), loader: 'json' };
}

const filter = /maplibre-gl-style-spec[\\/]dist[\\/]reference[\\/]v8\.mjs$/;

/** Hands the engine the description of the style language with the parts that our styles use. */
export const slimStyleSpec = slimmed('slim-spec', filter, slim);
