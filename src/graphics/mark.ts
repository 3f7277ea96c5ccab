/** The side of the mark in units of a weave, from -0.5: each of its threads falls on whole pixels at 16. */
export const markSide = 16;

/** How wide a thread of the mark is, in its units. */
export const markThread = 3;

/** The mark of the site: a basket weave of four warps and four wefts, as the lines along the threads that lie above. */
export const mark = {
  warps: 'M1.5-.5v8m4-8v8m4 0v8m4-8v8',
  wefts: 'M7.5 1.5h8m-8 4h8m-16 4h8m-8 4h8',
} as const;
