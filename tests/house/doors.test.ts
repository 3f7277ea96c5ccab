import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What each room of `src` may take from, besides itself. */
const doors: Record<string, string[]> = {
  schema: [],
  i18n: [],
  design: [],
  geodata: [],
  hosting: [],
  // Runs in the browser alone: what it needs to know comes to it through the page.
  check: [],
  model: ['schema', 'i18n'],
  lint: ['schema', 'i18n', 'model'],
  map: ['model', 'i18n', 'design', 'geodata'],
  graphics: ['model', 'i18n', 'design'],
  pictures: ['graphics', 'map', 'model', 'i18n', 'design'],
  embed: ['model', 'map', 'graphics', 'i18n', 'design'],
  components: ['model', 'map', 'graphics', 'embed', 'check', 'i18n', 'design', 'schema'],
  layouts: ['components', 'model', 'i18n', 'design'],
  pages: [
    'components',
    'layouts',
    'model',
    'map',
    'graphics',
    'pictures',
    'embed',
    'i18n',
    'design',
    'schema',
    // The test of the host must want the very headers that hosts are told to send, and the offline edition is
    // offered under the name it is packed with.
    'hosting',
  ],
};

const files = globSync('src/**/*.{ts,mjs,astro}').map((file) => file.split(path.sep).join('/'));

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /^\s*(?:(?:import|export)\s+(type\s)?[^;'"]*?\sfrom\s+|import\s+)['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, typeOnly, to]) => ({
    from: file,
    to: to ?? '',
    typeOnly: typeOnly !== undefined,
  }));
}

const imports = files.flatMap(importsOf);
const roomOf = (file: string) => file.split('/')[1] ?? '';

test('every room has a door plan', () => {
  const rooms = new Set(files.filter((file) => file.split('/').length > 2).map(roomOf));
  for (const room of rooms) expect(Object.keys(doors)).toContain(room);
});

test('a room takes only from the rooms its doors lead to', () => {
  const trespasses = imports
    .filter(({ from, to }) => to.startsWith('~/') && from.split('/').length > 2)
    .map(({ from, to }) => ({ from, to, room: roomOf(from), target: to.split('/')[1] ?? '' }))
    .filter(({ room, target }) => room !== target && !doors[room]?.includes(target))
    .map(({ from, to }) => `${from} takes ${to}`);
  expect(trespasses).toEqual([]);
});

test('between rooms one writes ~/, never ../other-room', () => {
  const climbs = imports
    .filter(({ to }) => to.startsWith('../') && !to.includes('/content/'))
    .filter(
      ({ from, to }) => roomOf(path.posix.join(path.posix.dirname(from), to)) !== roomOf(from),
    )
    .map(({ from, to }) => `${from} climbs to ${to}`);
  expect(climbs).toEqual([]);
});

test('only model/read knows the collections; a component may render a text and no more', () => {
  const strangers = files
    .filter((file) => !/^src\/(content\.config\.ts|model\/read\.ts)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const found = text.matchAll(/import\s+([^;]*?)\s+from\s+'astro:content'/g);
      return [...found].map(([, names]) => `${file}: ${names}`);
    })
    .filter((line) => !line.endsWith(': { render }'));
  expect(strangers).toEqual([]);
});

function resolve({ from, to }: Import): string | undefined {
  const base = to.startsWith('~/')
    ? `src/${to.slice(2)}`
    : to.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), to)
      : undefined;
  return base === undefined
    ? undefined
    : [base, `${base}.ts`].find((candidate) => files.includes(candidate));
}

test('imports run in no circle', () => {
  const graph = new Map<string, string[]>();
  for (const one of imports.filter(({ typeOnly }) => !typeOnly)) {
    const to = resolve(one);
    if (to) graph.set(one.from, [...(graph.get(one.from) ?? []), to]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: string[]) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    (graph.get(file) ?? []).forEach((next) => walk(next, [...trail, file]));
    done.add(file);
  };
  files.forEach((file) => walk(file, []));
  expect(circles).toEqual([]);
});

test('pages are routes only, under 40 lines', () => {
  const long = files
    .filter((file) => file.startsWith('src/pages/'))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 41);
  expect(long).toEqual([]);
});

test('no file is called index.ts, and none has a default export of ours', () => {
  expect(files.filter((file) => file.endsWith('/index.ts'))).toEqual([]);
  const defaults = files
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /^export default/m.test(readFileSync(file, 'utf8')));
  expect(defaults).toEqual([]);
});

test('a raw colour stands in design/tokens.css and nowhere else', () => {
  const raw = globSync('src/{components,layouts,design}/**/*.{astro,css}')
    .filter((file) => !file.endsWith('tokens.css'))
    .flatMap((file) => {
      const styles = /\.css$/.test(file)
        ? [readFileSync(file, 'utf8')]
        : (readFileSync(file, 'utf8').match(/<style>[\s\S]*?<\/style>/g) ?? []);
      const found = styles.join('').match(/#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|hsla?\([^)]*\)/gi) ?? [];
      return found.map((colour) => `${file}: ${colour}`);
    });
  expect(raw).toEqual([]);
});

test('every exported function has its sentence', () => {
  const rooms = globSync(
    'src/{model,map,graphics,embed,check,pictures,lint,i18n,hosting,schema}/**/*.ts',
  );
  const bare = rooms.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.flatMap((line, index) => {
      const exported = /^export (async )?(function|class) (\w+)/.exec(line);
      return exported && !/\*\/\s*$/.test(lines[index - 1] ?? '')
        ? [`${file}: ${exported[3]}`]
        : [];
    });
  });
  expect(bare).toEqual([]);
});

/** The objects of a schema file whose keys are fields: what a schema is called with, and what others spread. */
function fieldsIn(node: ts.Node): ts.ObjectLiteralElementLike[] {
  const inner: ts.ObjectLiteralElementLike[] = [];
  node.forEachChild((child) => void inner.push(...fieldsIn(child)));
  const { parent } = node;
  const isMade =
    parent && ts.isCallExpression(parent) && /[oO]bject$/.test(parent.expression.getText());
  const isSpread = parent && ts.isVariableDeclaration(parent);
  if (!ts.isObjectLiteralExpression(node) || !(isMade || isSpread)) return inner;
  return [...node.properties.filter((field) => !ts.isSpreadAssignment(field)), ...inner];
}

test('every field of a schema has its sentence, also in an object within another', () => {
  const fields = globSync('src/schema/*.ts').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    return fieldsIn(source).map((field) => ({
      place: `${file}:${source.getLineAndCharacterOfPosition(field.getStart()).line + 1}`,
      isTold: ts.getJSDocCommentsAndTags(field).length > 0,
    }));
  });
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter(({ isTold }) => !isTold).map(({ place }) => place)).toEqual([]);
});

test('every word of the interface is used', () => {
  const words = Object.keys(JSON.parse(readFileSync('content/interface/en.json', 'utf8')));
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const idle = words.filter((word) => !new RegExp(`\\b${word}\\b`).test(code));
  expect(idle).toEqual([]);
});
