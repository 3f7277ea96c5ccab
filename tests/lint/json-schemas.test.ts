import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas, editorSettings, schemaFolder } from '~/lint/json-schemas';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const schemas = editorSchemas(root);
const ajv = new Ajv2020({ strictTypes: false, validateFormats: false });

test('the schemas for editors are those of the linter: npm run schemas would change no byte', () => {
  for (const { name, json } of schemas) {
    expect(
      read(`${schemaFolder}/${name}.schema.json`) === json,
      `run npm run schemas: ${name}`,
    ).toBe(true);
  }
  expect(readdirSync(path.join(root, schemaFolder))).toHaveLength(schemas.length);
  const settings = '.vscode/settings.json';
  expect(editorSettings(root, JSON.parse(read(settings)))).toBe(read(settings));
});

test('every YAML file and every word of the interface has its schema', () => {
  const covered = schemas.flatMap(({ files }) => globSync(files, { cwd: root }));
  const all = globSync('content/{,*/,*/*/}*.yaml', { cwd: root });
  const words = globSync('content/interface/*.json', { cwd: root });
  expect(covered.sort()).toEqual([...all, ...words].sort());
  expect(existsSync(path.join(root, 'content/.schemas'))).toBe(true);
});

describe.each(schemas)('$name', ({ name, files, json }) => {
  const validate = ajv.compile(JSON.parse(json));

  test.each(globSync(files, { cwd: root }).sort())('%s is valid by its schema', (file) => {
    const valid = validate(parse(read(file)));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test('every field carries the sentence that stands over it in src/schema', () => {
    if (name === 'interface') return;
    const bare: string[] = [];
    JSON.parse(json, (key, value: { description?: string; properties?: object }) => {
      for (const [field, inner] of Object.entries(value?.properties ?? {}))
        if (!inner.description) bare.push(`${key} › ${field}`);
      return value;
    });
    expect(bare).toEqual([]);
  });

  test('an entry that is none is not', () => {
    expect(validate([{ colour: 'red' }])).toBe(false);
    expect(validate({ colour: 7 })).toBe(false);
  });
});
