/** The attributes of an element. */
export type Attributes = Record<string, string | number | true>;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML on one line, with nothing in it that could end an attribute or begin an element. */
export function escaped(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** The start tag of an element; an attribute that is `true` stands without a value. */
export function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === true ? key : `${key}="${escaped(String(value))}"`,
  );
  return `<${[name, ...written].join(' ')}>`;
}

/** An element around markup that is already escaped. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  return `${startTag(name, attributes)}${inner}</${name}>`;
}

/** A text as Markdown that shows every sign of it and marks nothing up. */
export function escapedMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()<>#+!|~&-]/g, '\\$&');
}
