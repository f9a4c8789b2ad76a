import { pengaduan, type Result } from '../pengaduan.js';

/** `pengaduan import lapor` of a file into a store. */
export const importing = (store: string, file: string, more = '', files = {}): Promise<Result> =>
  pengaduan(`import lapor ${file} --store ${store} --lang en${more}`, [], files);
