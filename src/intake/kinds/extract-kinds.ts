import type { ExtractKindId } from '../../domain/extract-kind.ts';
import { avvik } from './avvik.ts';
import { dho } from './dho.ts';
import { dialogmeldinger } from './dialogmeldinger.ts';
import { factFidelity } from './fact-fidelity.ts';
import { factTall } from './fact-tall.ts';
import { factTeam } from './fact-team.ts';
import { factTeamKommune } from './fact-team-kommune.ts';
import type { KindDefinition } from './kind-definition.ts';
import { kommTjeneste } from './komm-tjeneste.ts';
import { maaltall } from './maaltall.ts';
import { opphold } from './opphold.ts';
import { overliggerdogn } from './overliggerdogn.ts';
import { plo } from './plo.ts';
import { ploAndel } from './plo-andel.ts';
import { reinnleggelser } from './reinnleggelser.ts';
import { rettelse } from './rettelse.ts';
import { tiltak } from './tiltak.ts';
import { ukpHendelse } from './ukp-hendelse.ts';

const kindById: Readonly<Record<ExtractKindId, KindDefinition>> = {
  opphold,
  ukp_hendelse: ukpHendelse,
  rettelse,
  plo,
  dialogmeldinger,
  fact_team: factTeam,
  fact_team_kommune: factTeamKommune,
  fact_tall: factTall,
  komm_tjeneste: kommTjeneste,
  overliggerdogn,
  reinnleggelser,
  plo_andel: ploAndel,
  maaltall,
  fact_fidelity: factFidelity,
  avvik,
  dho,
  tiltak,
};

/** Every kind intake can read, in the order of the method page. */
export const extractKinds: readonly KindDefinition[] = Object.values(kindById);

export function kindOf(id: ExtractKindId): KindDefinition {
  return kindById[id];
}
