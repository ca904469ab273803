import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery is a page of its own: `npx vite test/gallery`. */
export default defineConfig({ root: import.meta.dirname, plugins: [react()] });
