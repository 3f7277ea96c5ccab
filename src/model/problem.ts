/** Something in the content that is wrong, told to its author. */
export interface Problem {
  /** The file, from the root of the project. */
  file: string;
  /** The line, from 1, where it is known. */
  line?: number;
  /** The column on that line, from 1, counted as editors count it. */
  column?: number;
  /** The way to the field: keys and list positions. */
  path: readonly (string | number)[];
  /** What came. */
  came: string;
  /** What was wanted. */
  wanted: string;
  /** What might mend it. */
  hint?: string;
}

/** A problem as one block of text: file, line and column, field, what came, what was wanted, a hint. */
export function describeProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.line && problem.column]
    .filter((part) => part !== undefined)
    .join(':');
  const field = problem.path.length > 0 ? `  ${problem.path.join(' › ')}` : '';
  return [
    `${place}${field}`,
    `  came:   ${problem.came}`,
    `  wanted: ${problem.wanted}`,
    ...(problem.hint ? [`  hint:   ${problem.hint}`] : []),
  ].join('\n');
}

/** All problems in one text, the number last. */
export function describeProblems(problems: readonly Problem[]): string {
  const noun = problems.length === 1 ? 'problem' : 'problems';
  return [...problems.map(describeProblem), `${problems.length} ${noun} in the content.`].join(
    '\n\n',
  );
}
