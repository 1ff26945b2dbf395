import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  // The libs are read from their sources: no build of theirs is needed to build or to serve the pages.
  resolve: { conditions: ['@duijie/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 700 },
  server: { host: '127.0.0.1', proxy: { '/api': api } },
});
