/** The places other than a site at which something was asked. */
export const meetings = ['opening', 'symposium', 'speech'] as const;

export type Meeting = (typeof meetings)[number];

/** Whether a venue is a meeting and not a site. */
export function isMeeting(venue: string): venue is Meeting {
  return meetings.some((meeting) => meeting === venue);
}

/** The figures an author may place; each prints a table or drawing made from the data. */
export const figures = ['chain', 'planks', 'who-was-asked'] as const;
