export * from '@pengaduan/metrics';
