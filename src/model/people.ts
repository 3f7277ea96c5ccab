import { byNumber, type Content } from './content';

const parts = ['host', 'companion', 'cited', 'unnamed'] as const;

/** People and organisations in the order of a reader's interest: who made the tour, who came along, who spoke. */
export function listPeople({ people, organisations }: Content) {
  const first = ({ sentences }: { sentences: string[] }) => sentences[0] ?? 'S99';
  const told = (a: { id: string; sentences: string[] }, b: { id: string; sentences: string[] }) =>
    byNumber(first(a), first(b)) || a.id.localeCompare(b.id, 'en');
  const listed = [...organisations].sort(told);
  return {
    people: [...people].sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || told(a, b)),
    companies: listed.filter(({ kind }) => kind === 'company'),
    bodies: listed.filter(({ kind }) => kind === 'body'),
  };
}
