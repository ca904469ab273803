/** What component libraries write as HTML, word for word: nothing that was read of a file can be among it. */
const knownHtml: ReadonlySet<string> = new Set(['<slot name="items"></slot>']);

function admitHtml(html: string): string {
  if (knownHtml.has(html)) return html;
  throw new TypeError('Text is never made into HTML here.');
}

/** @throws TypeError for an address outside our own origin */
function admitAddress(address: string): string {
  const { href, origin } = new URL(address, globalThis.location.href);
  if (origin === globalThis.location.origin) return href;
  throw new TypeError('Scripts and workers come from our own origin alone.');
}

/**
 * Lets this thread make no HTML but the few words its component library is known to write, start workers of our own
 * origin alone, and make no script of text. The page's policy (`require-trusted-types-for`) refuses all three where
 * nobody decides; this decides. Call it once in each thread, before anything is drawn or started. Does nothing in
 * browsers without Trusted Types, where the policy is not known either.
 */
export function trustOwnOrigin(): void {
  globalThis.trustedTypes?.createPolicy('default', { createHTML: admitHtml, createScriptURL: admitAddress });
}
