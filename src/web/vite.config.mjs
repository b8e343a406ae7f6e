import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));

/** The pages, with all that they load, as files of one folder: dist/web. */
export default defineConfig({
  root: here,
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: join(here, '..', '..', 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the pages allows no script in the page itself, and no file as data: the polyfill would be one.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The editor of the console is one large piece, fetched once and kept by the browser.
    chunkSizeWarningLimit: 6_000,
    reportCompressedSize: false,
    rollupOptions: {
      // Directives to the React compiler, which has done its part in the packages already.
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
      input: { home: join(here, 'index.html'), console: join(here, 'console', 'index.html') },
    },
  },
});
