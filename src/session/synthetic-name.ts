/** Synthetic files say so in their name, wherever they come from. */
export function isSyntheticName(name: string): boolean {
  return name.toLowerCase().includes('syntetisk');
}
