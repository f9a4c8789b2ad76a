import { textOf, type Row } from '@pengaduan/journal-sqlite';

/** Rows by their column `grouped`, in the order in which they came. */
export const byGroup = (rows: ReadonlyArray<Row>): ReadonlyMap<string, ReadonlyArray<Row>> => {
  const groups = new Map<string, Array<Row>>();
  for (const row of rows) {
    const group = textOf(row, 'grouped');
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [row]);
    else known.push(row);
  }
  return groups;
};
