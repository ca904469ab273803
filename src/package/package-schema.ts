import { z } from 'zod';
import { deliveryQualities } from '../domain/delivery.ts';
import { extractKindIds } from '../domain/extract-kind.ts';
import { levels, periodTypes } from '../domain/observation.ts';
import { isIsoDate } from '../domain/period.ts';
import { formVersion, packageForm } from './package-form.ts';

z.config({ jitless: true });

const day = z.string().refine(isIsoDate);
const word = z.string().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const helsefellesskap = z.string().regex(/^H\d\d$/);

/** Enough of a manifest to tell who made it, whatever the version. */
export const makerSchema = z.looseObject({
  form: z.literal(packageForm),
  formVersion: z.int().min(1),
  app: word,
});

const sourceSchema = z.strictObject({
  kind: z.enum(extractKindIds),
  from: day.nullable(),
  to: day.nullable(),
  quality: z.enum(deliveryQualities),
  cut: day.nullable(),
  hash: hash.nullable(),
});

export const manifestSchema = z.strictObject({
  form: z.literal(packageForm),
  formVersion: z.literal(formVersion),
  made: day,
  app: word,
  rules: word,
  synthetic: z.boolean(),
  cut: day,
  countingHour: z.int().min(0).max(23).nullable(),
  threshold: z.int().min(3).max(20),
  helsefellesskap: z.array(helsefellesskap).min(1),
  levels: z.array(z.enum(levels)),
  indicators: z.array(z.string().regex(/^[a-z\d-]{1,80}$/)),
  periodTypes: z.array(z.enum(periodTypes)),
  from: day,
  to: day,
  sources: z.array(sourceSchema),
  observations: count,
  hidden: count,
});

const targetSchema = z.strictObject({
  indicator: word,
  level: z.enum(levels),
  unit: z.string().nullable(),
  from: day,
  value: z.number(),
});

const actionSchema = z.strictObject({
  date: day,
  label: z.string(),
  note: z.string(),
  indicators: z.array(word).exactOptional(),
  rhf: word.exactOptional(),
  kommuner: z.array(word).exactOptional(),
});

export const plansSchema = z.strictObject({ targets: z.array(targetSchema), actions: z.array(actionSchema) });
