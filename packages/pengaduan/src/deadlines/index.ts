export * from '@pengaduan/deadlines';
