import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { indicatorText } from '../../text/indicator-text.ts';

/** Another definition than the main one says so: its numbers are not to be laid beside those of the main one. */
export function ProfileNote({
  definition,
  profile,
}: {
  readonly definition: IndicatorDefinition;
  readonly profile: string;
}): ReactNode {
  const [main] = definition.profiles;
  const chosen = definition.profiles.find(({ id }) => id === profile);
  if (chosen === undefined || chosen.id === main.id) return null;
  return (
    <Alert data-color="warning">
      <Paragraph>{indicatorText.otherProfile(chosen.name, chosen.description, main.name)}</Paragraph>
    </Alert>
  );
}
