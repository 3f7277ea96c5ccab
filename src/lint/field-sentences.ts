import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import ts from 'typescript';

type Schema = z.core.JSONSchema.BaseSchema;

/** What the schemas of the content are declared as, by the names of their constants. */
export type Declarations = ReadonlyMap<string, ts.Expression>;

/** Reads the declarations of `src/schema`, whose comments are the sentences on the fields. */
export function readDeclarations(root: string): Declarations {
  const found = new Map<string, ts.Expression>();
  for (const file of globSync('src/schema/*.ts', { cwd: root })) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    source.forEachChild((node) => {
      if (!ts.isVariableStatement(node)) return;
      for (const { name, initializer } of node.declarationList.declarations) {
        if (ts.isIdentifier(name) && initializer) found.set(name.text, initializer);
      }
    });
  }
  return found;
}

/** The sentence in the comment before a field; undefined where there is none. */
function sentenceOf(node: ts.Node): string | undefined {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? undefined;
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}

function describeFields(
  schema: Schema,
  fields: ts.ObjectLiteralExpression,
  all: Declarations,
): void {
  for (const field of fields.properties) {
    if (ts.isSpreadAssignment(field)) describe(schema, field.expression, all);
    if (!ts.isPropertyAssignment(field) && !ts.isShorthandPropertyAssignment(field)) continue;
    const inner = schema.properties?.[nameOf(field.name)];
    if (inner === undefined || typeof inner === 'boolean') continue;
    describe(inner, ts.isPropertyAssignment(field) ? field.initializer : field.name, all);
    const sentence = sentenceOf(field);
    if (sentence) inner.description = sentence;
  }
}

/** The parts of a schema that stand for the arguments of a call such as `z.array(…)`. */
function partsOf(schema: Schema, call: string): (Schema | boolean | undefined)[] {
  if (call === 'array') return Array.isArray(schema.items) ? [] : [schema.items];
  if (call === 'record') return [undefined, schema.additionalProperties];
  return [schema];
}

/** Writes the sentences on the fields of a declaration into the JSON schema that was made of it. */
export function describe(schema: Schema, made: ts.Expression, all: Declarations): void {
  if (ts.isIdentifier(made)) {
    const declared = all.get(made.text);
    if (declared) describe(schema, declared, all);
  } else if (ts.isObjectLiteralExpression(made)) describeFields(schema, made, all);
  else if (ts.isArrayLiteralExpression(made)) {
    made.elements.forEach((element, index) => {
      const branch = (schema.oneOf ?? schema.anyOf)?.[index];
      if (branch !== undefined && typeof branch !== 'boolean') describe(branch, element, all);
    });
  } else if (ts.isCallExpression(made) && ts.isPropertyAccessExpression(made.expression)) {
    const { expression, name } = made.expression;
    const isMaker = ts.isIdentifier(expression) && expression.text === 'z';
    if (!isMaker) return describe(schema, expression, all);
    const parts = partsOf(schema, name.text);
    made.arguments.forEach((argument, index) => {
      const part = parts.length === 1 ? parts[0] : parts[index];
      if (part !== undefined && typeof part !== 'boolean') describe(part, argument, all);
    });
  }
}
