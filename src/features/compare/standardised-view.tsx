import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { buildObservationPoint } from '../../charts/observation-point.ts';
import { type AgeScheme, ageSchemes } from '../../domain/age-groups.ts';
import type { StandardisedLevel } from '../../domain/standardised-rates.ts';
import { useFigureOrigin, useNumbers } from '../../session/reading.ts';
import { useStandardised } from '../../session/use-standardised.ts';
import { chartText } from '../../text/chart-text.ts';
import { differenceSentence, isMove } from '../../text/compare-sentences.ts';
import { compareText } from '../../text/compare-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { capitalise, formatPeriod } from '../../text/format.ts';
import { formatTick, formatValue } from '../../text/format-value.ts';
import { unitHeading } from '../../text/indicator-text.ts';
import { standardisedText } from '../../text/standardised-text.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { type ComparisonViewProps, referenceName, whereCompared } from './compared.ts';
import {
  buildStandardised,
  type StandardisedView as StandardisedModel,
  type StandardisedRow,
} from './standardised.model.ts';
import { StandardisedTable } from './standardised-table.tsx';

const IntervalBars = lazy(async () => ({ default: (await import('../../charts/interval-bars.tsx')).IntervalBars }));
const route = getRouteApi('/sammenlign');

/** Rates as they would be with the age and sex of the country, beside the crude ones. Regions have none. */
export function StandardisedView(props: ComparisonViewProps): ReactNode {
  const { level } = props.comparison;
  if (level === 'region') return <Alert data-color="info">{standardisedText.notByRegion}</Alert>;
  return <StandardisedPlaces {...props} level={level} />;
}

function StandardisedPlaces({ level, ...props }: ComparisonViewProps & { level: StandardisedLevel }): ReactNode {
  const { comparison, observationKey } = props;
  const { standard } = route.useSearch();
  // Others see one way of gathering ages alone: two would tell more together.
  const isAnalyst = useNumbers().view === 'analyst';
  const { indicator, profile, variant, periodType, period } = observationKey;
  const scheme: AgeScheme = isAnalyst && standard === 'samdata' ? 'samdata' : 'five-year';
  const wish = { indicator, profile, variant, periodType, period, scheme, level } as const;
  const { rates, pending } = useStandardised(wish);
  const found = useMemo(
    () => (rates === null ? null : buildStandardised(comparison, observationKey, rates)),
    [comparison, observationKey, rates],
  );
  return (
    <>
      {isAnalyst ? (
        <SchemeChoice scheme={scheme} />
      ) : (
        <Paragraph className="ft-notes">{standardisedText.coarse}</Paragraph>
      )}
      {pending ? (
        <LoadingBlock label={standardisedText.counting} />
      ) : found === null ? (
        <Alert data-color="info">{isAnalyst ? standardisedText.notTold : standardisedText.notToldToOthers}</Alert>
      ) : (
        <Found {...props} found={found} scheme={scheme} />
      )}
    </>
  );
}

function SchemeChoice({ scheme }: { readonly scheme: AgeScheme }): ReactNode {
  const navigate = route.useNavigate();
  return (
    <div className="ft-controls-row">
      <FieldSelect
        label={standardisedText.scheme}
        value={scheme}
        choices={ageSchemes.map((one) => ({ value: one, label: standardisedText.schemes[one] }))}
        onChoose={(one) =>
          void navigate({
            search: (before) => ({ ...before, standard: one === 'samdata' ? 'samdata' : undefined }),
            resetScroll: false,
          })
        }
      />
    </div>
  );
}

interface FoundProps extends ComparisonViewProps {
  readonly found: StandardisedModel;
  readonly scheme: AgeScheme;
}

function Found(props: FoundProps): ReactNode {
  const { found } = props;
  return (
    <>
      <Figure {...props} />
      <StandardisedTable {...props} />
      {found.rows.some(({ standardised }) => standardised?.state === 'too-few') ? (
        <Paragraph className="ft-notes">{standardisedText.few}</Paragraph>
      ) : null}
      {found.unknown === null || found.unknown === 0 ? null : (
        <Paragraph className="ft-notes">{standardisedText.unknown(found.unknown)}</Paragraph>
      )}
      {found.reference === null ? (
        <Paragraph className="ft-notes">{compareText.unfit['part-of-country']}</Paragraph>
      ) : null}
    </>
  );
}

function sentenceOf({ found, comparison, observationKey }: FoundProps): string | undefined {
  const chosen = found.rows.find(({ row }) => row.chosen);
  if (chosen?.crude == null || chosen.standardised === null) return undefined;
  const { definition } = found;
  const { value } = chosen.standardised;
  const told = standardisedText.sentence({
    name: chosen.row.name,
    crude: formatValue(definition, chosen.crude),
    standardised: value === null ? null : formatValue(definition, value),
  });
  const difference =
    value === null
      ? null
      : differenceSentence({
          definition,
          name: chosen.row.name,
          observation: chosen.standardised,
          reference: found.reference?.standardised ?? null,
          referenceName: referenceName(comparison.level, observationKey.unit),
          judgement: chosen.judgement,
          inCounts: null,
        });
  return [told, difference].filter((part) => part !== null).join(' ');
}

function toBar({ definition }: StandardisedModel, { row, crude, standardised, judgement }: StandardisedRow) {
  const point = buildObservationPoint(definition, standardised, { label: row.name, name: row.name });
  const beside = crude === null ? '' : `, ${standardisedText.crudeIs(formatValue(definition, crude))}`;
  const { verdict } = judgement;
  const said = isMove(verdict) ? `. ${tellVerdict(verdict, 'difference').word}` : '';
  return {
    ...point,
    text: point.text === '' ? '' : `${point.text}${beside}${said}`,
    beside: crude,
    emphasised: row.chosen,
    verdict,
  };
}

function Figure(props: FoundProps): ReactNode {
  const origin = useFigureOrigin();
  const { comparison, observationKey, period, found, scheme } = props;
  const { definition, reference } = found;
  const value = reference?.standardised.value ?? null;
  const name = capitalise(referenceName(comparison.level, observationKey.unit));
  const where = whereCompared(comparison, observationKey.unit);
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <IntervalBars
        title={standardisedText.title(definition.name, where, formatPeriod(period))}
        subtitle={standardisedText.subtitle(unitHeading(definition.unit))}
        sentence={sentenceOf(props)}
        footer={[
          ...buildFigureFooter({ definition, key: observationKey, origin, shown: comparison.reference }),
          standardisedText.standard(found.year, scheme, definition.standardised?.from ?? 0),
        ]}
        rows={found.rows.map((row) => toBar(found, row))}
        reference={
          value === null
            ? undefined
            : { value, label: compareText.referenceValue(name, formatValue(definition, value)) }
        }
        formatTick={(tick) => formatTick(definition, tick)}
        description={standardisedText.description(definition.name, formatPeriod(period))}
        hint={chartText.hint}
        howToRead={standardisedText.howToRead}
      />
    </Suspense>
  );
}
