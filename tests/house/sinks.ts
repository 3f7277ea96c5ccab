import ts from 'typescript';

/** A place in a script that could make code or an address of a text. */
export interface Sink {
  /** `forbidden` nowhere may stand; `watched` may stand where it is known why. */
  rank: 'forbidden' | 'watched';
  /** What it is, such as `innerHTML`. */
  kind: string;
  /** Its code, on one line. */
  code: string;
}

/** Properties that make elements, code or a navigation of the text that is written to them. */
const written: Record<string, Sink['rank']> = {
  innerHTML: 'forbidden',
  outerHTML: 'forbidden',
  cookie: 'forbidden',
  domain: 'forbidden',
  cssText: 'forbidden',
  formAction: 'forbidden',
  srcdoc: 'watched',
  src: 'watched',
  srcset: 'watched',
  href: 'watched',
  action: 'watched',
  data: 'watched',
  location: 'watched',
  search: 'watched',
  hash: 'watched',
  pathname: 'watched',
  protocol: 'watched',
  host: 'watched',
  hostname: 'watched',
};

/** Functions and methods that do so with what they are given. */
const called: Record<string, Sink['rank']> = {
  insertAdjacentHTML: 'forbidden',
  setHTMLUnsafe: 'forbidden',
  parseHTMLUnsafe: 'forbidden',
  createContextualFragment: 'forbidden',
  parseFromString: 'forbidden',
  write: 'forbidden',
  writeln: 'forbidden',
  execCommand: 'forbidden',
  eval: 'forbidden',
  Function: 'forbidden',
  DOMParser: 'forbidden',
  XSLTProcessor: 'forbidden',
  importScripts: 'forbidden',
  setImmediate: 'forbidden',
  open: 'watched',
  postMessage: 'watched',
  fetch: 'watched',
  Worker: 'watched',
  SharedWorker: 'forbidden',
  WebSocket: 'forbidden',
  EventSource: 'forbidden',
  XMLHttpRequest: 'forbidden',
  sendBeacon: 'forbidden',
  register: 'watched',
};

/** Methods of something of ours that have the name of a function of the window. */
const ownMethods = /^(?!window\.|self\.).*\.open$/;

const stores = /^(localStorage|sessionStorage|indexedDB)$/;
const timers = /^(setTimeout|setInterval)$/;
const risky = /^(on.*|src|srcset|srcdoc|href|xlink:href|style|action|formaction|data)$/i;

function nameOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return node.argumentExpression.text;
  return '';
}

type Found = Omit<Sink, 'code'> | undefined;

function inAssignment(node: ts.Node): Found {
  if (!ts.isBinaryExpression(node)) return undefined;
  const { kind } = node.operatorToken;
  const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
  // A name of our own such as `data` is no property of the page.
  if (!assigns || (ts.isIdentifier(node.left) && node.left.text !== 'location')) return undefined;
  const name = nameOf(node.left);
  const rank = Object.hasOwn(written, name) ? written[name] : undefined;
  if (rank) return { rank, kind: `${name} =` };
  return /^on[a-z]+$/.test(name) && ts.isStringLiteralLike(node.right)
    ? { rank: 'forbidden', kind: `${name} = text` }
    : undefined;
}

/** A timer that is given anything but a function would run it as code. */
function inTimer(name: string, given: ts.Expression | undefined): Found {
  if (!timers.test(name) || !given) return undefined;
  const isFunction =
    ts.isArrowFunction(given) ||
    ts.isFunctionExpression(given) ||
    ts.isIdentifier(given) ||
    ts.isPropertyAccessExpression(given);
  return isFunction ? undefined : { rank: 'forbidden', kind: `${name}(text)` };
}

function inAttribute(name: string, given: ts.Expression | undefined): Found {
  if (!/^(setAttribute|setAttributeNS)$/.test(name) || !given) return undefined;
  const isPlain = ts.isStringLiteralLike(given) && !risky.test(given.text);
  return isPlain ? undefined : { rank: 'watched', kind: name };
}

function inCall(node: ts.Node): Found {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const [given] = node.arguments ?? [];
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { rank: 'watched', kind: 'import()' };
  const name = nameOf(node.expression);
  const whole = node.expression.getText();
  if (/location\.(replace|assign)$/.test(whole)) return { rank: 'watched', kind: 'location' };
  const rank = Object.hasOwn(called, name) ? called[name] : undefined;
  if (rank && !ownMethods.test(whole)) return { rank, kind: `${name}()` };
  return inTimer(name, given) ?? inAttribute(name, given);
}

function inText(node: ts.Node): Found {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
  return isText && /^\s*(javascript|vbscript):/i.test(node.text)
    ? { rank: 'forbidden', kind: 'javascript:' }
    : undefined;
}

function inName(node: ts.Node): Found {
  return ts.isIdentifier(node) && stores.test(node.text)
    ? { rank: 'forbidden', kind: node.text }
    : undefined;
}

/** Every place in a script that could make code or an address of a text, as its syntax tells. */
export function sinksIn(code: string, file = 'script.js'): Sink[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: Sink[] = [];
  const walk = (node: ts.Node): void => {
    const sink = inAssignment(node) ?? inCall(node) ?? inText(node) ?? inName(node);
    if (sink) found.push({ ...sink, code: node.getText().replace(/\s+/g, ' ') });
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}
