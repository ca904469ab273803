import { afterAll } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';

/**
 * One engine for the whole test file, booted at the first call and closed after its last test. Call the returned
 * function inside tests or `beforeAll`:
 * `const engine = sharedEngine(); … await (await engine()).run('…')`.
 */
export function sharedEngine(): () => Promise<Engine> {
  let booted: Promise<Engine> | null = null;
  afterAll(async () => {
    await (await booted)?.close();
  });
  return () => {
    booted ??= createNodeEngine();
    return booted;
  };
}

/** An engine of one's own: the test closes it. */
export function freshEngine(): Promise<Engine> {
  return createNodeEngine();
}
