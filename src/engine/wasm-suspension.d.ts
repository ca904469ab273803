// Suspension of wasm while JavaScript does something else, where a browser has it: the library of TypeScript does not
// tell of it yet.

declare namespace WebAssembly {
  /** An import that may give a promise: wasm rests until it is settled */
  const Suspending: (new (work: () => number | Promise<number>) => WebAssembly.ExportValue) | undefined;
  /** An export that gives a promise, inside which wasm may rest */
  const promising: ((work: WebAssembly.ExportValue) => (...values: readonly number[]) => Promise<unknown>) | undefined;
}
