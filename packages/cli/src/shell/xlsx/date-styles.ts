import type { XmlReader } from './xml.js';

/** The formats of dates and times that Excel does not write into the file (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58);

/** Whether a format shows a date or a time, whatever else it shows in quotes, brackets or behind a backslash. */
const showsDate = (code: string): boolean =>
  /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''));

/** Finds out which styles of cells, by their numbers from 0, show a number as a date or a time. */
export const dateStyles = (): XmlReader & { readonly isDate: (style: number) => boolean } => {
  const dateFormats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  return {
    isDate: (style) => styles[style] === true,
    open: (name, attributes) => {
      const format = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') dateFormats.set(format, showsDate(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) styles.push(dateFormats.get(format) ?? isBuiltInDate(format));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  };
};
