import type { Language } from './languages.ts';

/** A part of a text, with its language where that is not the one of the text. */
export interface Part {
  text: string;
  lang?: Language;
}

const word = "(?:[A-Z]?[a-z]+(?:[A-Z][a-z]+)*(?:[’'-][A-Za-z]+)*)";

// Codes (S11, WGS84), abbreviations (CSV, MIT) and addresses (made-in.com) belong to no language.
const run = `(?<![\\w.@/-])${word}(?: ${word})*(?![\\w@/-]|\\.\\w)`;

// English quotation marks come with English words, or they would stand as wide as a Han sign.
const english = new RegExp(`“${run}”|${run}`, 'g');

/** A Chinese text in parts, its English words of two letters or more apart, so that they can be marked as such. */
export function splitScripts(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(english)) {
    if (found.length < 2) continue;
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: found, lang: 'en' });
    from = index + found.length;
  }
  return from < text.length ? [...parts, { text: text.slice(from) }] : parts;
}
