import type { IndicatorDefinition } from '../domain/indicator-definition.ts';

/** An hour of the day as it is printed: `kl. 07`. */
export function formatHour(hour: number): string {
  return `kl.\u00A0${String(hour).padStart(2, '0')}`;
}

/** The definition as it is when a census is taken at an hour: unit and words say so wherever its numbers stand. */
export function definitionAtHour(definition: IndicatorDefinition, hour: number | null): IndicatorDefinition {
  if (hour === null || definition.kind !== 'census') return definition;
  const at = formatHour(hour);
  return {
    ...definition,
    unit: `${definition.unit}, ${at}`,
    question: `Hvor mange utskrivningsklare pasienter ligger i sykehuset ${at} en gjennomsnittlig dag?`,
    numerator: `Antall ganger en pasient var meldt utskrivningsklar før ${at} og fortsatt lå i sykehuset da, dag for dag i perioden.`,
    caveats: [
      `Telletidspunktet er satt til ${at}. Tallet kan ikke sammenlignes med tall for midnatt, som nasjonale tall og overliggerdøgn bygger på. Ferdig summerte tall er alltid for midnatt.`,
      ...definition.caveats,
    ],
  };
}
