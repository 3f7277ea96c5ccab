import { siteSources, type Content } from './content';
import { findUnleaned, leansOn } from './ledger';
import type { Problem } from './problem';
import { allTexts } from './references';

/** Every sentence that nothing leans on and that does not say why. */
function findUnused(content: Content): Problem[] {
  const leans = leansOn(content);
  return findUnleaned(content, leans).map(({ id }) => ({
    file: 'content/report/sentences.yaml',
    path: [id, 'unused'],
    came: `nothing leans on ${id}`,
    wanted: 'a quotation, ask or paraphrase of it, or an `unused` that says why there is none',
  }));
}

/** Every citation that nothing rests on. */
function findIdleCitations(content: Content): Problem[] {
  const used = citationsUsed(content);
  return content.citations
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      file: 'content/sources.yaml',
      path: [id],
      came: 'a citation that nothing uses',
      wanted: 'only citations that a page rests on',
    }));
}

/** The ids of all citations that something rests on. */
export function citationsUsed(content: Content): Set<string> {
  const cited = allTexts(content).flatMap(({ prose }) =>
    prose.mentions.filter(({ target }) => target === 'citation').map(({ id }) => id),
  );
  const facts = [...content.people, ...content.organisations].flatMap((entry) => entry.facts);
  return new Set([
    ...cited,
    ...facts.flatMap((fact) => fact.sources),
    ...content.glossary.flatMap((entry) => entry.sources),
    ...content.cities.flatMap((city) => city.sources),
    ...content.corrections.flatMap((correction) => correction.sources),
    ...content.sites.flatMap(({ facts: site }) => siteSources(site)),
  ]);
}

/** Every theme that no ask has: it would have no place in the loom and no asks on its page. */
function findIdleThemes({ directives, themes }: Content): Problem[] {
  const used = new Set(directives.flatMap(({ facts }) => facts.asks.flatMap((ask) => ask.themes)));
  return themes
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      file: 'content/themes.yaml',
      path: [id],
      came: 'a theme that no ask has',
      wanted: `only themes that an ask names: \`themes: [${id}]\` in a directive.yaml`,
    }));
}

/** Everything of the lists that nothing uses: sentences of the report, citations and themes. */
export function findIdle(content: Content): Problem[] {
  return [...findUnused(content), ...findIdleCitations(content), ...findIdleThemes(content)];
}
