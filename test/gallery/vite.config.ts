import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery is a page of its own: `npx vite test/gallery`. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: resolve(import.meta.dirname, '../../node_modules/.cache/gallery'),
  plugins: [react()],
  optimizeDeps: { include: ['react', 'react/jsx-dev-runtime', 'react-dom/client', 'recharts'] },
});
