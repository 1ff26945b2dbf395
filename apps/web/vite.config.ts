import { readFileSync, writeFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { tokensCss } from './src/theme/tokens-css.js';

const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

/** Writes tokens.css from tokens.ts where it is behind; tokens.spec.ts fails as long as the written one is not committed. */
function tokensFile(): Plugin {
  const file = new URL('./src/theme/tokens.css', import.meta.url);
  return {
    name: 'duijie-tokens',
    configResolved() {
      const wanted = tokensCss();
      let found = '';
      try {
        found = readFileSync(file, 'utf8');
      } catch {
        // First time.
      }
      if (found !== wanted) writeFileSync(file, wanted);
    },
  };
}

export default defineConfig({
  plugins: [tokensFile(), react()],
  // The libs are read from their sources: no build of theirs is needed to build or to serve the pages.
  resolve: { conditions: ['@duijie/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 700 },
  server: { host: '127.0.0.1', proxy: { '/api': api } },
});
