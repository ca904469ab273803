import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Observation } from '../../src/domain/observation.ts';
import { judgeAgainstReference, judgeChange } from '../../src/domain/verdict.ts';
import type { ProfileRow, ProfileSection } from '../../src/features/profile/profile.model.ts';
import { ProfileTable } from '../../src/features/profile/profile-table.tsx';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import type { Specimen } from './specimens.tsx';
import '../../src/ui/page.css';
import '../../src/ui/ui.css';
import '../../src/features/profile/profile.css';

type Values = readonly [now: number | null, then: number | null, whole: number | null];

function rowOf(index: number, values: Values): readonly ProfileRow[] {
  const definition = catalogue[index];
  if (definition === undefined) return [];
  const observe = (value: number | null, fields: Partial<Observation>): Observation =>
    sampleObservation({
      indicator: definition.id,
      ...fields,
      value,
      denominator: 500,
      state: value === null ? 'suppressed' : 'measured',
      lower: value === null ? null : value * 0.9,
      upper: value === null ? null : value * 1.1,
    });
  const [now, then, whole] = values;
  const { direction, kind, decimals } = definition;
  const rules = { direction, kind, decimals };
  const current = observe(now, { period: '2025', periodType: 'year' });
  const previous = observe(then, { period: '2024', periodType: 'year' });
  const reference = observe(whole, { period: '2025', periodType: 'year', level: 'country', unit: '0' });
  return [
    {
      definition,
      current,
      previous,
      reference,
      change: judgeChange({ current, previous, ...rules }),
      difference: judgeAgainstReference({ unit: current, reference, ...rules }),
      widened: null,
    },
  ];
}

function profileFigure(year: number, rows: readonly Values[]): ReactNode {
  const found = rows.flatMap((values, index) => rowOf(index, values));
  const groups = [...new Set(found.map(({ definition }) => definition.group))];
  const sections: readonly ProfileSection[] = groups.map((group) => ({
    group,
    rows: found.filter(({ definition }) => definition.group === group),
  }));
  const table = (): ReactNode => (
    <ProfileTable sections={sections} caption={`Alle indikatorer, Ahus, ${year}`} level="helsefellesskap" unit="H13" />
  );
  const router = createRouter({ routeTree: createRootRoute({ component: table }), history: createMemoryHistory() });
  return <RouterProvider router={router} />;
}

const many = Array.from({ length: 24 }, (_, index): Values => [3 + index, 2.5 + ((index * 3) % 20), 4 + index * 0.8]);

export const profileSpecimens: readonly Specimen[] = [
  { id: 'profile-normal', figure: profileFigure(2025, many) },
  { id: 'profile-one', figure: profileFigure(2024, many.slice(0, 1)) },
  { id: 'profile-empty', figure: profileFigure(2023, []) },
  {
    id: 'profile-suppressed',
    figure: profileFigure(
      2022,
      many.slice(0, 5).map((): Values => [null, null, null]),
    ),
  },
  {
    id: 'profile-gap',
    figure: profileFigure(
      2021,
      many.slice(0, 5).map(([now]): Values => [now, null, null]),
    ),
  },
  {
    id: 'profile-huge',
    figure: profileFigure(2020, [
      [12_345_678, 9_876_543, 11_111_111],
      [0.0004, 0.0003, 0.0005],
    ]),
  },
];
