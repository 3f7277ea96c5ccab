import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { attribute, elementsIn, textOf } from '../site/html';
import { bareReading } from './floor-reading';

const page = `<!doctype html><html lang="en"><head><title>Seven &amp; one</title><style>p{}</style></head>
<body class="a"><header><a href="../">Home</a></header>
<main id="text"><h1 class="b">Title</h1>
<p>One <span>two</span> <em>three</em> &lt;four&gt;</p><p hidden>unseen</p><script>noise()</script>
<tour-map><div><svg viewBox="0 0 2 2" class="c"><path d="M0 0z"/></svg><svg><svg x="1"><text>7</text></svg></svg></div>
<button>Open</button></tour-map><svg><path d="M9 9z"/></svg><a rel="next" href="./next/">Next</a></main></body></html>`;

const floor = bareReading(page);
const root = parse(floor);
const names = elementsIn(root).map(({ tagName }) => tagName);

test('a bare page says the words that readers of the page see', () => {
  const words = textOf(root).split(/\s+/).filter(Boolean);
  expect(words).toEqual([
    'Seven',
    '&',
    'one',
    'Home',
    'Title',
    'One',
    'two',
    'three',
    '<four>',
    '7',
    'Next',
  ]);
});

test('a bare page has no style, no script and nothing to press', () => {
  expect(names.filter((name) => /^(style|script|link|button|span|div)$/.test(name))).toEqual([]);
  expect(floor).not.toMatch(/class=|data-/);
});

test('a bare page keeps the map’s drawing and no other', () => {
  const drawings = elementsIn(root).filter((one) => attribute(one, 'id') === 'drawing');
  expect(drawings).toHaveLength(1);
  expect(floor).toContain('M0 0z');
  expect(floor).not.toContain('M9 9z');
});

test('the layers of the drawing lie in one picture, each once', () => {
  expect(names.filter((name) => name === 'svg')).toHaveLength(4);
});

test('links lead where they led', () => {
  expect(floor).toContain('<a rel="next" href="./next/">Next</a>');
});
