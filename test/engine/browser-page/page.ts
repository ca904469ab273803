// Starts the worker as the app does and lets the test ask it to play a scenario.
import { trustOwnOrigin } from '../../../src/session/trust-own-origin.ts';

trustOwnOrigin();
const worker = new Worker(new URL('./page-worker.ts', import.meta.url), { type: 'module', name: 'engine-page' });

function play(scenario: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ answer?: unknown; fault?: string }>) => {
      port1.close();
      if (data.fault === undefined) resolve(data.answer);
      else reject(new Error(data.fault));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ scenario, input }, [port2]);
  });
}

Object.assign(globalThis, { play });
