import './profile.css';
import { Alert, Heading } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { PeriodType } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions, useNumbers, useSnapshotPart } from '../../session/reading.ts';
import { formatPeriod } from '../../text/format.ts';
import { layoutText } from '../../text/layout-text.ts';
import { profileText } from '../../text/profile-text.ts';
import type { Role } from '../../text/vocabulary.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { SignNotes } from '../../ui/sign-notes.tsx';
import { buildProfile } from './profile.model.ts';
import { ProfileContext, ProfileNeighbours } from './profile-context.tsx';
import { ProfileTable } from './profile-table.tsx';
import { usePopulation } from './use-population.ts';

export interface ProfilePageProps {
  /** `H01`…`H19` */
  readonly helsefellesskap: string;
  readonly periodType: PeriodType;
  /** Inside the covered time of the data at hand */
  readonly period: Period;
  readonly role: Role;
  /** Which numbers the role may see; for `useNumbers` */
}

const route = getRouteApi('/profil');
const whole = '-';

/** The kommune the address asks for, where it lies in the helsefellesskap. */
function useKommune(helsefellesskap: string): string | null {
  const { enhet } = route.useSearch();
  const kommune = geography.kommune(enhet ?? '');
  return kommune?.helsefellesskap === helsefellesskap ? kommune.komnr : null;
}

/** One helsefellesskap or one of its kommuner: who lives there, all its indicators, and places like it. */
export function ProfilePage({ helsefellesskap, period }: ProfilePageProps): ReactNode {
  const navigate = route.useNavigate();
  const { store } = useNumbers();
  const cut = useSnapshotPart('cut');
  const { all } = useDefinitions();
  const population = usePopulation();
  const kommune = useKommune(helsefellesskap);
  const level = kommune === null ? 'helsefellesskap' : 'kommune';
  const unit = kommune ?? helsefellesskap;
  const sections = useMemo(
    () => (store === null ? null : buildProfile(store, geography, all, { level, unit, period, cut })),
    [store, all, level, unit, period, cut],
  );
  const where = geography.unitName(level, unit);
  const choices = [
    { value: whole, label: profileText.whole },
    ...geography
      .kommunerOf(helsefellesskap)
      .map(({ komnr }) => ({ value: komnr, label: geography.unitName('kommune', komnr) })),
  ];
  return (
    <article className="ft-profile">
      <header className="ft-page-head">
        <div>
          <Heading level={1} data-size="md">
            {where}
          </Heading>
          <p>{profileText.lead(formatPeriod(period))}</p>
        </div>
        <FieldSelect
          label={profileText.place}
          value={kommune ?? whole}
          choices={choices}
          onChoose={(enhet) =>
            void navigate({ search: (before) => ({ ...before, enhet: enhet === whole ? undefined : enhet }) })
          }
        />
      </header>
      {population === null ? (
        <LoadingBlock label={profileText.loading} />
      ) : (
        <ProfileContext level={level} unit={unit} population={population} />
      )}
      <section className="ft-profile-indicators">
        <Heading level={2} data-size="xs">
          {profileText.indicators}
        </Heading>
        {sections === null ? (
          <LoadingBlock label={layoutText.computing} />
        ) : sections.length === 0 ? (
          <Alert data-color="info">{profileText.none}</Alert>
        ) : (
          <>
            <ProfileTable
              sections={sections}
              caption={profileText.caption(where, formatPeriod(period))}
              level={level}
              unit={unit}
            />
            <SignNotes observations={sections.flatMap(({ rows }) => rows.map(({ current }) => current))} />
          </>
        )}
      </section>
      {population === null ? null : <ProfileNeighbours level={level} unit={unit} population={population} />}
    </article>
  );
}
