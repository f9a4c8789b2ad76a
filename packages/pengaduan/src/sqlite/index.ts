export * from '@pengaduan/journal-sqlite';
