import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import { isAsLocked, type LockCircumstances, toObservation } from '../../domain/period-lock.ts';
import { formatPackageCode } from '../../domain/shared-package.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useSnapshotPart } from '../../session/reading.ts';
import { useCircumstances, useLock } from '../../session/use-lock.ts';
import { formatDate, formatList } from '../../text/format.ts';
import { formatObservation } from '../../text/format-value.ts';
import { layoutText } from '../../text/layout-text.ts';
import { lockText } from '../../text/lock-text.ts';
import { packageText } from '../../text/package-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';

const words = lockText.origin;

interface NumberOriginProps {
  readonly definition: IndicatorDefinition;
  readonly observationKey: ObservationKey;
  /** The number of the key; null where there is none */
  readonly current: PublishedObservation | null;
}

/** What a number was made of, and whether it is what it was when its period was locked. */
export function NumberOrigin(props: NumberOriginProps): ReactNode {
  return (
    <>
      <LockVerdict {...props} />
      <details className="ft-twin">
        <summary>{words.heading}</summary>
        <PackageOrigin />
        <Origin {...props} />
      </details>
    </>
  );
}

function LockVerdict({ definition, observationKey, current }: NumberOriginProps): ReactNode {
  const { lock } = useLock();
  const locked = lock?.numbers.find(
    (one) =>
      one.indicator === observationKey.indicator &&
      one.period === observationKey.period &&
      one.unit === observationKey.unit &&
      one.level === observationKey.level &&
      one.profile === observationKey.profile &&
      one.variant === observationKey.variant,
  );
  if (locked === undefined) return null;
  const verdict = isAsLocked(locked, current);
  if (verdict === null) return null;
  if (verdict) return <Paragraph className="ft-notes">{words.same}</Paragraph>;
  return (
    <Alert data-color="warning">
      <Paragraph>
        {words.changed(
          formatObservation(definition, toObservation(locked)),
          current === null ? lockText.gone : formatObservation(definition, current),
        )}
      </Paragraph>
      <Link to="/kvalitet" search={(before) => ({ ...before, fane: 'laas' })}>
        {words.locks}
      </Link>
    </Alert>
  );
}

function Origin({ definition, current }: NumberOriginProps): ReactNode {
  const circumstances = useCircumstances();
  const fingerprint = useSnapshotPart('fingerprint');
  if (circumstances === null || fingerprint === null) return null;
  const facts = [
    ...(current === null ? [] : [[words.quality, vocabulary.qualities[current.quality]]]),
    [lockText.facts.cut, formatDate(circumstances.cut)],
    [lockText.facts.rules, circumstances.rules],
    [lockText.facts.app, circumstances.app],
    [words.definition, circumstances.definitions[definition.id] ?? ''],
    [words.fingerprint, fingerprint],
    ...inputsOf(definition, circumstances),
  ];
  return (
    <>
      <dl className="ft-terms ft-origin">
        {facts.map(([term, text]) => (
          <div key={`${term} ${text}`}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Link to="/kvalitet" search={(before) => ({ ...before, fane: 'laas' })}>
        {words.locks}
      </Link>
    </>
  );
}

/** A package tells itself what it was made of. */
function PackageOrigin(): ReactNode {
  const opened = useSnapshotPart('opened');
  if (opened === null) return null;
  const { facts } = packageText;
  return opened.packages.map(({ code, manifest: { made, app, rules, cut, helsefellesskap } }) => (
    <dl key={code} className="ft-terms ft-origin">
      {[
        [
          layoutText.helsefellesskap,
          formatList(helsefellesskap.map((id) => geography.unitShortName('helsefellesskap', id))),
        ],
        [facts.made, facts.madeWith(made, app)],
        [facts.rules, rules],
        [facts.cut, formatDate(cut)],
        [facts.code, formatPackageCode(code)],
      ].map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  ));
}

/** Kinds that change a corrected number where they are there. */
const correcting = ['ukp_hendelse', 'rettelse'];

/** Files that the indicator may have been counted from. */
function inputsOf(
  { sources, corrected }: IndicatorDefinition,
  { inputs }: LockCircumstances,
): readonly (readonly string[])[] {
  const kinds = new Set([...sources.flat(), ...(corrected ? correcting : [])]);
  return inputs.filter(({ kind }) => kinds.has(kind)).map(({ kind, key }) => [words.file(kind), key.slice(0, 64)]);
}
