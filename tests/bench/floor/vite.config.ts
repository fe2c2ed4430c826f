import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The floor is built as the application is, and holds nothing but React, Query and Table. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { target: 'es2023', modulePreload: { polyfill: false }, emptyOutDir: true },
});
