export * from '@pengaduan/journal/testing';
