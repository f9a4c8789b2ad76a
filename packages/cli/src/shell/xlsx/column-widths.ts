const widest = 60;

/** Columns as wide as what stands in them, so that nobody has to pull them apart. */
export const columnWidths = (
  rows: ReadonlyArray<ReadonlyArray<string | number | undefined>>,
): Array<{ readonly width: number }> =>
  rows
    .reduce<ReadonlyArray<number>>(
      (widths, row) =>
        Array.from({ length: Math.max(widths.length, row.length) }, (_, n) =>
          Math.max(widths[n] ?? 0, String(row[n] ?? '').length + 2),
        ),
      [],
    )
    .map((width) => ({ width: Math.min(width, widest) }));
