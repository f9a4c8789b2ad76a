export * from '@pengaduan/core/testing';
