// Run by hand when a schema has changed: npm run schemas
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { editorSchemas, editorSettings, schemaFolder } from './json-schemas';

const root = process.cwd();
const settings = '.vscode/settings.json';
const kept: unknown = existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {};

rmSync(schemaFolder, { recursive: true, force: true });
mkdirSync(schemaFolder, { recursive: true });
mkdirSync('.vscode', { recursive: true });
const made = editorSchemas(root);
for (const { name, json } of made) writeFileSync(`${schemaFolder}/${name}.schema.json`, json);
writeFileSync(settings, editorSettings(root, z.record(z.string(), z.unknown()).parse(kept)));
console.log(`${made.length} schemas in ${schemaFolder}/, tied to their files in ${settings}.`);
