import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { defaultSeries, type IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { ObservationKey } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { useDefinitions } from '../../session/reading.ts';
import type { View } from '../../session/session.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { isToldByMonth } from './indicator.model.ts';
import { TimeFigure } from './indicator-figure.tsx';
import { IndicatorProcess } from './indicator-process.tsx';
import { IndicatorSplit } from './indicator-split.tsx';
import { ProfileNumbers } from './profile-numbers.tsx';
import type { PossibleOf } from './use-pending.ts';

export interface NumbersProps {
  readonly definition: IndicatorDefinition;
  readonly store: ObservationStore;
  readonly observationKey: ObservationKey;
  readonly helsefellesskap: string;
  readonly period: Period;
}

interface LateNumbersProps extends NumbersProps {
  /** The definition with the decimals this place's numbers need */
  readonly shown: IndicatorDefinition;
  readonly view: View;
  readonly possibleOf: PossibleOf;
}

/** What may come instead of the indicator, for the same place and periods. */
function Beside({ indicator, ...props }: NumbersProps & { readonly indicator: string }): ReactNode {
  const { store, observationKey, period } = props;
  const definition = useDefinitions().find(indicator);
  if (definition === null || !store.has(indicator) || !definition.periodTypes.includes(period.type)) return null;
  const key = { ...observationKey, indicator, ...defaultSeries(definition) };
  return (
    <section className="ft-split">
      <Heading level={2} data-size="xs">
        {indicatorText.beside}
      </Heading>
      <p className="ft-notes">{indicatorText.besideNote}</p>
      <TimeFigure definition={definition} store={store} observationKey={key} period={period} />
    </section>
  );
}

/** What lies below the first figure follows in its own time, so that a choice shows there at once. */
export function LateNumbers(props: LateNumbersProps): ReactNode {
  const { definition, shown, store, observationKey, helsefellesskap, period, view, possibleOf } = props;
  const now = useMemo(
    () => ({ definition, shown, store, observationKey, helsefellesskap, period, view, possibleOf }),
    [definition, shown, store, observationKey, helsefellesskap, period, view, possibleOf],
  );
  const late = useDeferredValue<LateNumbersProps | null>(now, null);
  return useMemo(() => {
    if (late === null) return null;
    const { beside } = late.definition;
    return (
      <>
        {isToldByMonth(late.store, late.definition, late.observationKey) ? (
          <TimeFigure {...late} definition={late.shown} />
        ) : null}
        <IndicatorProcess {...late} definition={late.shown} editable={late.view === 'analyst'} />
        <ProfileNumbers {...late} definition={late.shown} />
        {beside === undefined ? null : <Beside {...late} indicator={beside} />}
        <IndicatorSplit {...late} />
      </>
    );
  }, [late]);
}
