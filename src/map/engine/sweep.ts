import { parseSync, Visitor } from 'vite';

/** A function, class or member of the code, and the names that it mentions. */
interface Unit {
  name: string;
  /** Where its text stands. */
  start: number;
  end: number;
  mentions: Set<string>;
  /** The unit it stands in; it cannot live without it. */
  within: Unit | undefined;
  /** Whether it may be cut out without a hole in the grammar. */
  member: boolean;
  live: boolean;
}

/** Members that the language itself calls. */
const spoken = ['constructor', 'toString', 'toJSON', 'valueOf', 'then', 'next', 'return', 'throw'];

/** The unit that a text begins and ends with: what runs in any case. */
const root = (): Unit => ({
  name: '',
  start: 0,
  end: 0,
  mentions: new Set(spoken),
  within: undefined,
  member: false,
  live: true,
});

/** Reads code as units. Names in strings count as mentions, since members are also called by them. */
function unitsOf(code: string): Unit[] {
  const { program, errors } = parseSync('engine.js', code);
  if (errors[0]) throw new Error(`the bundled engine cannot be parsed: ${errors[0].message}`);
  const all = [root()];
  const open = [...all];
  const mention = (name: string) => open.at(-1)?.mentions.add(name);
  const mentionWords = (text: string) => text.match(/[\w$]+/g)?.forEach(mention);
  const enter = (name: string, { start, end }: { start: number; end: number }, member = false) => {
    const within = open.at(-1);
    const unit = { name, start, end, mentions: new Set<string>(), within, member, live: false };
    all.push(unit);
    open.push(unit);
  };
  const leave = ({ start, end }: { start: number; end: number }) => {
    const unit = open.at(-1);
    if (unit?.start === start && unit.end === end && open.length > 1) open.pop();
  };
  new Visitor({
    Identifier: ({ name }) => mention(name),
    Literal: ({ value }) => typeof value === 'string' && mentionWords(value),
    TemplateElement: ({ value }) => mentionWords(value.cooked ?? value.raw),
    MethodDefinition(node) {
      if (!node.computed && node.key.type === 'Identifier' && node.kind !== 'constructor')
        enter(node.key.name, node, true);
    },
    'MethodDefinition:exit': leave,
    FunctionDeclaration: (node) => node.id && enter(node.id.name, node),
    'FunctionDeclaration:exit': leave,
    ClassDeclaration: (node) => node.id && enter(node.id.name, node),
    'ClassDeclaration:exit': leave,
    VariableDeclarator(node) {
      if (node.id.type === 'Identifier' && /^(Class|(Arrow)?Function)/.test(node.init?.type ?? ''))
        enter(node.id.name, node);
    },
    'VariableDeclarator:exit': leave,
  }).visit(program);
  return all;
}

/** Wakes what living code mentions by name, until nothing new wakes. */
function wake(units: readonly Unit[]): void {
  const names = new Set(units.filter(({ live }) => live).flatMap((unit) => [...unit.mentions]));
  let woken: Unit[];
  do {
    woken = units.filter(
      (unit) => !unit.live && names.has(unit.name) && (unit.within?.live ?? true),
    );
    for (const unit of woken) {
      unit.live = true;
      unit.mentions.forEach((name) => names.add(name));
    }
  } while (woken.length > 0);
}

/** Code without the members of classes whose names no living code mentions, and their names. */
export function sweep(code: string): { code: string; swept: string[] } {
  const units = unitsOf(code);
  wake(units);
  const dead = units.filter(({ member, live, within }) => member && !live && within?.live);
  const swept = dead.map(({ name }) => name);
  const kept = dead.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    code,
  );
  return { code: kept, swept };
}
