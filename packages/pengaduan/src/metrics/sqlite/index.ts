export * from '@pengaduan/metrics/sqlite';
