import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstChunks } from '../../../src/build/first-chunks.ts';
import { honoParts } from '../../../src/build/hono-parts.ts';
import { workerBesidePage } from '../../../src/build/worker-beside-page.ts';
import product from '../../../vite.config.ts';

/** The ground is built as the product is, with the same server beside the page; the page is another. */
export default defineConfig(async (env) => {
  const config = await product(env);
  return {
    ...config,
    root: import.meta.dirname,
    plugins: [react(), honoParts(), workerBesidePage(), firstChunks()],
    build: { ...config.build, emptyOutDir: true },
  };
});
