import type { AuditSum } from '../domain/audit-report.ts';
import type { PackageManifest } from '../domain/shared-package.ts';

/** What lies beside the numbers in a package, for whoever opens it without the app. */
export function packageReadme(manifest: PackageManifest, audit: AuditSum): string {
  const { made, app, rules, cut, threshold, helsefellesskap, from, to, observations, hidden, synthetic } = manifest;
  return `Delt pakke fra Fellestall
${synthetic ? '\nSYNTETISKE DATA: tallene er laget av et program. Ingen virkelige pasienter står bak dem.\n' : ''}
Laget: ${made} med Fellestall ${app}, regelsett ${rules}
Helsefellesskap: ${helsefellesskap.join(', ')}
Perioder: ${from} til ${to}
Skjæringsdato: ${cut}
Tall: ${observations}, av dem ${hidden} skjult

Pakken inneholder bare publiserte tall. Tall med færre enn ${threshold} pasienter bak er skjult, og det samme er tall som
ville røpet dem. ${audit.asked} skjulte tall er prøvd mot alt som vises: ingen av dem kan fastslås nærmere enn at minst ${audit.leastValues} ulike
verdier er mulige. Pakken har ingen rader om pasienter og ingen antall pasienter bak tallene.

Slik åpner du pakken: slipp filen på siden i Fellestall, eller velg den der. Ingenting sendes ut av maskinen.

Slik er den bygd opp
fellestall-pakke.json   hva pakken er laget av og når
katalog.json            definisjonene slik de var da tallene ble regnet ut
mal-og-tiltak.json      måltall og tiltak
observasjoner/*.csv     tallene, én fil per indikator (UTF-8, semikolon, desimalkomma)
SHA256SUMS.txt          kontrollsummer; kan prøves med «sha256sum -c SHA256SUMS.txt»

Kolonnene i observasjoner/*.csv
profil, variant         hvilken definisjon; brutto (gross), netto (net) eller - der det bare er én
niva, enhet             country, rhf, helsefellesskap, region, kommune, bydel eller enhet, og nummeret eller navnet
periodetype, periode    month, quarter, tertial, half-year, year, rolling-12, rolling-36 eller year-to-date
teller, nevner, verdi   tomt der tallet er skjult eller mangler; andeler er 0-1
nedre, ovre             95 prosent konfidensintervall der metoden har et
status                  measured, suppressed (skjult), not-reported, not-meaningful (kan ikke regnes ut) eller too-few
regel                   regelen som skjulte tallet
kvalitet                preliminary (foreløpig), adjusted (justert), locked (låst) eller incomplete (ikke fullført)
`;
}
