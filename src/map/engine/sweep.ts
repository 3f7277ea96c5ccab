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

/** Where some text stands. */
type Span = Pick<Unit, 'start' | 'end'>;

/** The units of a code while it is read from its beginning to its end. */
class Outline {
  readonly units = [root()];
  readonly #open = [...this.units];

  mention(name: string): void {
    this.#open.at(-1)?.mentions.add(name);
  }

  /** Names in strings count as mentions, since members are also called by them. */
  mentionWords(text: string): void {
    text.match(/[\w$]+/g)?.forEach((name) => this.mention(name));
  }

  enter(name: string, { start, end }: Span, member = false): void {
    const mentions = new Set<string>();
    const unit = { name, start, end, mentions, within: this.#open.at(-1), member, live: false };
    this.units.push(unit);
    this.#open.push(unit);
  }

  leave({ start, end }: Span): void {
    const unit = this.#open.at(-1);
    if (unit?.start === start && unit.end === end && unit.within) this.#open.pop();
  }
}

function visitorFor(outline: Outline): Visitor {
  const leave = (node: Span) => outline.leave(node);
  return new Visitor({
    Identifier: ({ name }) => outline.mention(name),
    Literal: ({ value }) => typeof value === 'string' && outline.mentionWords(value),
    TemplateElement: ({ value }) => outline.mentionWords(value.cooked ?? value.raw),
    MethodDefinition(node) {
      if (!node.computed && node.key.type === 'Identifier' && node.kind !== 'constructor')
        outline.enter(node.key.name, node, true);
    },
    'MethodDefinition:exit': leave,
    FunctionDeclaration: (node) => node.id && outline.enter(node.id.name, node),
    'FunctionDeclaration:exit': leave,
    ClassDeclaration: (node) => node.id && outline.enter(node.id.name, node),
    'ClassDeclaration:exit': leave,
    VariableDeclarator(node) {
      if (node.id.type === 'Identifier' && /^(Class|(Arrow)?Function)/.test(node.init?.type ?? ''))
        outline.enter(node.id.name, node);
    },
    'VariableDeclarator:exit': leave,
  });
}

function unitsOf(code: string): Unit[] {
  const { program, errors } = parseSync('engine.js', code);
  if (errors[0]) throw new Error(`the bundled engine cannot be parsed: ${errors[0].message}`);
  const outline = new Outline();
  visitorFor(outline).visit(program);
  return outline.units;
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
  // Units come in the order of the code, and none of these lies within another.
  const kept = dead.map(({ start }, index) => code.slice(dead[index - 1]?.end ?? 0, start));
  return { code: kept.join('') + code.slice(dead.at(-1)?.end ?? 0), swept };
}
