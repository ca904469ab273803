#!/usr/bin/env node
// Runs a TypeScript command line through Vite's own pipeline, so that it imports
// the same modules (`?raw` SQL, JSON facts) as the app does.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const [script, ...args] = process.argv.slice(2);
const server = await createServer({
  root,
  logLevel: 'error',
  appType: 'custom',
  configFile: false,
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true, include: [] },
});
let status = 1;
try {
  const module = await server.ssrLoadModule(resolve(root, script));
  status = await module.main(args);
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
} finally {
  await server.close();
}
process.exitCode = status;
