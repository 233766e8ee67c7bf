import { defineConfig } from 'vite';

// No alias for the libs: a runtime import of one, which would pull zod into the bundle, fails the build.
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    // Mantine's "use client" is for servers that render React; there is none here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: { proxy: { '/api': process.env['TANDEMSPUR_API'] ?? 'http://127.0.0.1:3000' } },
});
