import { describeProblems } from '~/model/problem';
import { checkContent } from './check';

/** Everything that is wrong with the content of a project, as one text; undefined where nothing is. */
export function reportProblems(root: string): string | undefined {
  const { problems } = checkContent(root);
  return problems.length > 0 ? describeProblems(problems) : undefined;
}
