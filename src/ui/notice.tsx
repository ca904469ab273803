import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';
import { focusNeighbour } from './keep-focus.ts';

export interface NoticeProps {
  readonly tone: 'info' | 'warning' | 'danger';
  readonly heading: string;
  readonly children?: ReactNode;
  /** Buttons or links, after the words */
  readonly actions?: ReactNode;
  /** Label of the close button; without it the notice stays */
  readonly dismissLabel?: string;
  readonly onDismiss?: () => void;
}

/** A message across the page: what happened, what it means, what can be done. */
export function Notice({ tone, heading, children, actions, dismissLabel, onDismiss }: NoticeProps): ReactNode {
  const headingId = useId();
  return (
    <Alert data-color={tone} className="ft-notice" role="group" aria-labelledby={headingId}>
      <div className="ft-notice-body">
        <Heading level={2} data-size="2xs" id={headingId}>
          {heading}
        </Heading>
        {children}
        {actions === undefined ? null : <div className="ft-actions">{actions}</div>}
      </div>
      {dismissLabel === undefined ? null : (
        <Button
          variant="tertiary"
          data-size="sm"
          icon
          aria-label={dismissLabel}
          title={dismissLabel}
          onClick={({ currentTarget }) => {
            focusNeighbour(currentTarget);
            onDismiss?.();
          }}
        >
          <Icon name="cross" />
        </Button>
      )}
    </Alert>
  );
}
