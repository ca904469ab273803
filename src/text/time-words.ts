import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { isStock } from '../domain/indicator-kind.ts';
import type { PeriodType } from '../domain/observation.ts';
import { unitHeading } from './indicator-text.ts';

/** What a series of numbers is a series of. */
type Series = Pick<IndicatorDefinition, 'unit' | 'kind'>;

/** After a plain unit, after one that says `per` itself, and after what is counted on the last day. */
const wholePeriods = {
  month: ['per måned', 'måned for måned', 'ved utgangen av hver måned'],
  quarter: ['per kvartal', 'kvartal for kvartal', 'ved utgangen av hvert kvartal'],
  tertial: ['per tertial', 'tertial for tertial', 'ved utgangen av hvert tertial'],
  'half-year': ['per halvår', 'halvår for halvår', 'ved utgangen av hvert halvår'],
  year: ['per år', 'år for år', 'ved utgangen av hvert år'],
} as const;

const overlapping = {
  'rolling-12': 'de siste 12 månedene',
  'rolling-36': 'de siste 36 månedene',
  'year-to-date': 'hittil i år',
} as const;

/**
 * The unit of a series and how its periods lie: `Døgn per kvartal`, `Pasienter per døgn, kvartal for kvartal`, `Team ved
 * utgangen av hvert kvartal`, `Døgn de siste 12 månedene`.
 */
export function seriesWords({ unit, kind }: Series, type: PeriodType): string {
  const heading = unitHeading(unit);
  if (type === 'rolling-12' || type === 'rolling-36' || type === 'year-to-date')
    return `${heading} ${overlapping[type]}`;
  const [plain, each, end] = wholePeriods[type];
  if (isStock(kind)) return `${heading} ${end}`;
  return /(^| )per /i.test(unit) ? `${heading}, ${each}` : `${heading} ${plain}`;
}
