function pad(cell: string, width: number, first: boolean): string {
  return first ? cell.padEnd(width) : cell.padStart(width);
}

/** Rows of cells as text in columns: the first to the left, the others to the right. */
export function layOut(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

/** A number with so many decimals; a dash where a page has no such thing. */
export function show(value: number | undefined, decimals = 0): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(decimals);
}

/** Bytes as kilobytes with one decimal. */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
