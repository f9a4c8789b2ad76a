import type { Json } from '@pengaduan/journal';

/** A field of a JSON object; undefined where there is none. */
export const field = (data: Json | undefined, name: string): Json | undefined => {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isObject ? Object.entries(data).find(([key]) => key === name)?.[1] : undefined;
};
