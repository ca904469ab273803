import { trustOwnOrigin } from '../../../src/session/trust-own-origin.ts';
import { type Scenario, scenarios } from './scenarios.ts';

trustOwnOrigin();

globalThis.onmessage = async ({ data, ports: [port] }: MessageEvent<{ scenario: Scenario; input: string }>) => {
  try {
    port?.postMessage({ answer: await scenarios[data.scenario](data.input) });
  } catch (error) {
    port?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};
