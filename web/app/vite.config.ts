import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress.ts';
import { earlier } from './build/earlier.ts';
import { precache } from './build/precache.ts';

const server = process.env.GOODWORD_SERVER ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react(), earlier(), precache(), compress()],
  build: {
    target: 'es2023',
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      input: { index: 'index.html', early: 'early/early.ts', worker: 'worker/worker.ts' },
      output: {
        // What every page begins with comes as one file: each of a hundred small ones would wait its turn.
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'], test: /^(?!.*[\\/](worker|early)[\\/])/ }] },
        // A service worker has one address for good, and at the root: it answers for all below.
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: server, ws: true },
      '/form': { target: server },
    },
  },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'early/**/*.test.ts', 'worker/**/*.test.ts'], environment: 'node' },
} as Parameters<typeof defineConfig>[0]);
