/** The form of a package, for ever: what any later version must be able to tell of one made today. */

export const packageForm = 'fellestall-pakke';
/** Raised when a package can no longer be read by the versions before. */
export const formVersion = 1;

export const manifestMember = 'fellestall-pakke.json';
export const catalogueMember = 'katalog.json';
export const plansMember = 'mal-og-tiltak.json';
export const readmeMember = 'LESMEG.txt';
/** In the form of `sha256sum`, so that anyone can check it */
export const hashListMember = 'SHA256SUMS.txt';

const observationsFolder = 'observasjoner/';

export function observationsMember(indicator: string): string {
  return `${observationsFolder}${indicator}.csv`;
}

/** What tools put into archives by themselves; of no meaning, and never read. */
export function isDebris(member: string): boolean {
  return (
    member.endsWith('/') || member.startsWith('__MACOSX/') || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(member)
  );
}
