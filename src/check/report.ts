import type { Reason, Result, State } from './result';
import type { Verdict } from './verdict';

/** The words that the test needs in the browser. */
export interface Told {
  states: Record<State, string>;
  reasons: Record<Reason, string>;
  /** In one sentence each. */
  verdicts: Record<Verdict, string>;
  /** Said while lines are tried. */
  trying: string;
  /** How many lines ended how, with gaps for the three numbers. */
  counts: string;
}

/** A text with its gaps filled; a gap without a value stays. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** A line of the report. */
export interface ReportLine {
  name: string;
  result: Result;
}

/** The result as plain text: what it comes to, where it was tried, and every line. */
export function reportText(head: readonly string[], lines: readonly ReportLine[], told: Told) {
  const rows = lines.map(({ name, result: { state, found, why } }) => {
    const more = [why ? told.reasons[why] : '', found].filter(Boolean).join(' ');
    return `[${told.states[state]}] ${name}${more ? ` | ${more}` : ''}`;
  });
  return [...head.filter(Boolean), '', ...rows].join('\n');
}
