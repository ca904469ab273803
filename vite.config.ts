import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Connect, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Nothing but our own origin, no inline script or style, no eval, no text made into HTML; wasm may be compiled. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** A host that only serves files is safe too: the page carries its own policy. Development needs inline scripts. */
function policyInPage(): Plugin {
  return {
    name: 'fellestall-policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** The place where DuckDB would look for extensions holds none, and says so with a true 404. */
function noExtensions(): Plugin {
  const refuse: Connect.NextHandleFunction = (_request, response) => {
    response.statusCode = 404;
    response.end();
  };
  return {
    name: 'fellestall-no-extensions',
    configureServer: ({ middlewares }) => {
      middlewares.use('/ext', refuse);
    },
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use('/ext', refuse);
    },
  };
}

/** `0.1.0+4f2c1aa`; without the commit where the source is no clone. */
function readVersion(): string {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const { version }: { version: string } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8', stdio });
    return `${version}+${commit.trim()}`;
  } catch {
    return version;
  }
}

export default defineConfig({
  base: './',
  // Pages are chosen by the hash, so an unknown path is a true 404 and never the page.
  appType: 'mpa',
  plugins: [react(), policyInPage(), noExtensions()],
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(readVersion()) },
  json: { stringify: true },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  preview: {
    headers: {
      'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  test: {
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/journeys/**'],
    setupFiles: ['test/support/fixed-seed.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
