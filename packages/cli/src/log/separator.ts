/** What stands between the cells of a file. */
export type Separator = ',' | ';' | '\t';

const separators: ReadonlyArray<Separator> = [',', ';', '\t'];

// The names of eleven columns take some hundred bytes.
const longestHeader = 10_000;

/** The separator of a text: the one that stands most often in its first line that is not blank, quotes left out. */
export const separatorOf = (text: Uint8Array): Separator => {
  const lines = Buffer.from(text.subarray(0, longestHeader)).toString('latin1').split('\n');
  const header = (lines.find((line) => line.trim() !== '') ?? '').replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => header.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
};
