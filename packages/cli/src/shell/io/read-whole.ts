import { open, type FileHandle } from 'node:fs/promises';
import { mib } from './sizes.js';

const readPiece = async (file: FileHandle, bytes: number): Promise<Uint8Array> => {
  const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(bytes), 0, bytes, null);
  return buffer.subarray(0, bytesRead);
};

/**
 * A whole file; undefined where it is larger than the limit in bytes. A pipe or a device says no size and may never end,
 * so no more than the limit is read of it. Rejects with the system's code.
 */
export const readWhole = async (path: string, limit: number): Promise<Uint8Array | undefined> => {
  const file = await open(path, 'r');
  try {
    const found = await file.stat();
    if (found.isFile() && found.size > limit) return undefined;
    const pieces: Uint8Array[] = [];
    for (let length = 0; ;) {
      const piece = await readPiece(file, Math.min(mib, limit + 1 - length));
      if (piece.length === 0) return Buffer.concat(pieces, length);
      pieces.push(piece);
      length += piece.length;
      if (length > limit) return undefined;
    }
  } finally {
    await file.close();
  }
};
