/** Changes whenever the same files and cut could give other numbers. */
const rulesVersion = '2026.1';

/** Names a data set: the hashes of its files in any order, the cut and the version of the rules. 16 hex digits. */
export async function fingerprintOf(hashes: readonly string[], cut: string): Promise<string> {
  const text = [...hashes].sort().concat(cut, rulesVersion).join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
