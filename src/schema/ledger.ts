import { z } from 'astro/zod';

/** What stands for the English a file was last checked against, written by `npm run checked`. */
export const checkedMark = z
  .string()
  .regex(/^[0-9a-f]{12}$/, 'twelve hexadecimal digits, as npm run checked writes them');

/** The English each list was last checked against (`content/checked.yaml`), by the path of the list. */
export const checkedLedger = z.record(z.string(), checkedMark);
