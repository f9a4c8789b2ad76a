export * from '@pengaduan/core';
