export * from '@pengaduan/deadlines/file';
