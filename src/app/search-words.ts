import { z } from 'zod';
import { changeGrades } from '../domain/delivery-change.ts';
import { levels, periodTypes, variants } from '../domain/observation.ts';
import { isOwnId } from '../domain/own-indicator.ts';
import { isIsoDate, parsePeriod } from '../domain/period.ts';
import { splitIds } from '../domain/split.ts';
import { catalogue, isIndicatorId } from '../indicators/catalogue.ts';
import type { Role } from '../text/vocabulary.ts';

z.config({ jitless: true });

/** What you may see, not a login. */
export const roles = ['analytiker', 'ssu', 'statsforvalter'] as const satisfies readonly Role[];

const profileIds: ReadonlySet<string> = new Set(catalogue.flatMap(({ profiles }) => profiles.map(({ id }) => id)));

const isoDate = z.string().refine(isIsoDate);
const word = z.string().regex(/^[\p{L}\d][\p{L}\d ._-]{0,80}$/u);

/**
 * Every word a link may hold, and which values it may have. Values travel as plain text, so that a link can be read
 * and written by hand. A value that does not fit is dropped at the door and told of.
 */
export const searchWords = {
  helsefellesskap: z.string().regex(/^H(0[1-9]|1\d)$/),
  periodetype: z.enum(periodTypes),
  periode: z.string().refine((id) => parsePeriod(id) !== null),
  rolle: z.enum(roles),
  /** `demo`, or the first twelve digits of the fingerprint of the data the link was made with */
  data: z.union([z.literal('demo'), z.string().regex(/^[0-9a-f]{12}$/)]),
  kutt: isoDate,
  /** The hour of a census; midnight where it is left out */
  telletime: z.string().regex(/^([1-9]|1\d|2[0-3])$/),
  indikator: z.string().refine((id) => isIndicatorId(id) || isOwnId(id)),
  profil: z.string().refine((id) => profileIds.has(id)),
  variant: z.enum(variants),
  niva: z.enum(levels),
  enhet: word,
  delopp: z.enum(splitIds),
  sok: z.string().max(60),
  sortering: z.enum(['navn', 'storrelse', 'geografi']),
  visning: z.enum(['soyler', 'trakt', 'utvikling', 'kart', 'sammenheng', 'matrise', 'justert']),
  grunnlag: z.enum(['alle', 'fjor']),
  /** Age groups of a standardised rate; five-year groups where it is left out */
  standard: z.enum(['samdata']),
  omrader: z.enum(['helsefellesskap', 'kommune', 'region']),
  /** Id of the division whose regions are compared */
  ordning: z.string().regex(/^[a-z\d-]{1,40}$/),
  /** Which kommuner the map and the matrix show */
  kommuner: z.enum(['egne', 'alle']),
  mot: z.string().refine((id) => isIndicatorId(id) || isOwnId(id)),
  fane: z.enum(['avvist', 'tvers', 'leveranse', 'laas', 'kontroller', 'rettelser', 'avstemming']),
  /** The session's own id of a file, never its name */
  fil: z.string().regex(/^[a-z]+\d+$/),
  alvor: z.enum(['fatal', 'error', 'warning']),
  /** An own indicator that is written on; `ny` for one that is not yet kept */
  egen: z.string().refine((id) => id === 'ny' || isOwnId(id)),
  kontroll: z.string().regex(/^[a-z\d-]{1,60}$/),
  /** Which changes of a newer delivery are shown */
  grad: z.enum(changeGrades),
  endret: z.string().refine((id) => isIndicatorId(id) || isOwnId(id)),
  sted: word,
  lengde: z.enum(periodTypes),
  /** `funn`: the checks that found something */
  bare: z.enum(['funn']),
} as const;

export type SearchWord = keyof typeof searchWords;

/** True for the words this release knows. */
export function isSearchWord(key: string): key is SearchWord {
  return Object.hasOwn(searchWords, key);
}

/** The choices that follow the reader from place to place. */
export const sharedSearch = z.object({
  helsefellesskap: searchWords.helsefellesskap.optional(),
  periodetype: searchWords.periodetype.default('quarter'),
  periode: searchWords.periode.optional(),
  rolle: searchWords.rolle.default('analytiker'),
  data: searchWords.data.optional(),
  kutt: searchWords.kutt.optional(),
  telletime: searchWords.telletime.optional(),
});
export type SharedSearch = z.infer<typeof sharedSearch>;

export const groupsSearch = z.object({ enhet: searchWords.enhet.optional() });

export const indicatorSearch = z.object({
  profil: searchWords.profil.optional(),
  variant: searchWords.variant.optional(),
  niva: searchWords.niva.default('helsefellesskap'),
  enhet: searchWords.enhet.optional(),
  delopp: searchWords.delopp.optional(),
});

export const compareSearch = z.object({
  indikator: searchWords.indikator.optional(),
  profil: searchWords.profil.optional(),
  variant: searchWords.variant.optional(),
  sortering: searchWords.sortering.default('navn'),
  visning: searchWords.visning.default('soyler'),
  omrader: searchWords.omrader.default('helsefellesskap'),
  ordning: searchWords.ordning.optional(),
  mot: searchWords.mot.optional(),
  grunnlag: searchWords.grunnlag.optional(),
  kommuner: searchWords.kommuner.optional(),
  standard: searchWords.standard.optional(),
});

export const profileSearch = z.object({ enhet: searchWords.enhet.optional() });

export const catalogueSearch = z.object({
  indikator: searchWords.indikator.optional(),
  sok: searchWords.sok.optional(),
});

export const correctionsSearch = z.object({ fane: searchWords.fane.default('rettelser') });

export const workbenchSearch = z.object({
  egen: searchWords.egen.optional(),
});

export const qualitySearch = z.object({
  fane: searchWords.fane.default('avvist'),
  fil: searchWords.fil.optional(),
  alvor: searchWords.alvor.optional(),
  kontroll: searchWords.kontroll.optional(),
  grad: searchWords.grad.optional(),
  endret: searchWords.endret.optional(),
  sted: searchWords.sted.optional(),
  lengde: searchWords.lengde.optional(),
  bare: searchWords.bare.optional(),
});
