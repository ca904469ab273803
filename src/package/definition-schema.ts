import { z } from 'zod';
import type { IndicatorDefinition, IndicatorProfile } from '../domain/indicator-definition.ts';
import { levels, periodTypes } from '../domain/observation.ts';
import { isIsoDate } from '../domain/period.ts';
import { splitIds } from '../domain/split.ts';

z.config({ jitless: true });

const text = z.string().max(20_000);
const texts = z.array(text);

/** A field that is new to definitions must be let in here, or left out knowingly: else nothing could be packed. */
type Shape<Fields> = Readonly<Record<keyof Required<Fields>, z.ZodType>>;

const profileSchema = z.strictObject({
  id: text,
  name: text,
  description: text,
  indicatorName: text.exactOptional(),
  onRequest: z.boolean().exactOptional(),
  ages: z.array(z.number()).exactOptional(),
  partOf: texts.exactOptional(),
} satisfies Shape<IndicatorProfile>);

const definitionSchema = z.strictObject({
  id: z.string().regex(/^[a-z\d-]{1,80}$/),
  name: text,
  shortName: text,
  group: z.enum(['utskrivningsklare', 'reinnleggelser', 'meldinger', 'fact', 'samhandling', 'plan', 'grupper', 'egne']),
  question: text,
  numerator: text,
  denominator: text,
  unit: text,
  countedAs: text,
  kind: z.enum([
    'proportion',
    'mean',
    'count',
    'rate',
    'census',
    'person-count',
    'person-share',
    'stock-count',
    'stock-coverage',
    'stock-mean',
    'stock-rate',
    'stock-ratio',
  ]),
  direction: z.enum(['lower-is-better', 'higher-is-better', 'neutral']),
  decimals: z.int().min(0).max(6),
  perInhabitants: z.number().exactOptional(),
  population: z.enum(['all', 'adults']).exactOptional(),
  levels: z.array(z.enum(levels)).exactOptional(),
  splits: z.array(z.enum(splitIds)).exactOptional(),
  beside: text.exactOptional(),
  priced: z.boolean().exactOptional(),
  nightsPaid: z.enum(['all', 'some']).exactOptional(),
  standardised: z.strictObject({ from: z.int().min(0) }).exactOptional(),
  followUpDays: z.number().exactOptional(),
  profiles: z.tuple([profileSchema], profileSchema),
  corrected: z.boolean(),
  personBased: z.boolean(),
  clustered: z.boolean(),
  unknownPatients: z.boolean().exactOptional(),
  weightOfOne: z.number().positive().exactOptional(),
  periodTypes: z.array(z.enum(periodTypes)),
  sources: z.array(texts),
  includes: texts,
  excludes: texts,
  caveats: texts,
  unconfirmed: texts,
  references: texts,
  owner: text,
  checker: text,
  reviewBy: z.string().refine(isIsoDate),
  reviewedOn: z.string().refine(isIsoDate).optional(),
} satisfies Shape<IndicatorDefinition>);

/** Keeps what a package may hold of a definition and nothing else: an own indicator's SQL stays with its analyst. */
export const definitionsSchema = z.array(definitionSchema);
