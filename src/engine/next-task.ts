/**
 * Lets what waits in this thread be acted on before more is done, answers of the engine among it. A timer would wait four
 * milliseconds where many follow each other.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
