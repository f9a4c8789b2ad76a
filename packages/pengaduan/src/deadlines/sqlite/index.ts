export * from '@pengaduan/deadlines/sqlite';
