/** Parts the profiles in the words of a fact that several of them share; in SQL `chr(30)`. No profile holds it. */
const seam = '\u001e';

/** The profiles that a fact is told of. @param words its column `profile` */
export function listProfiles(words: string): readonly string[] {
  return words.split(seam);
}

/** The condition in SQL that a fact is told of a profile. @param id as text of SQL, e.g. `'nki'` */
export function isToldOf(id: string): string {
  return `list_contains(string_split(profile, chr(30)), ${id})`;
}
