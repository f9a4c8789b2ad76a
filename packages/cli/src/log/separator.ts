/** What stands between the cells of a file. */
export type Separator = ',' | ';' | '\t';

export const separators: ReadonlyArray<Separator> = [',', ';', '\t'];

/** The separator that stands most often in a line, quotes left out. */
export const mostFrequent = (line: string): Separator => {
  const header = line.replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => header.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
};
