import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keepEveryPlace } from './every-place.ts';

export interface WorkbenchLinkProps {
  /** Id of the own indicator to edit; `ny` writes a new one */
  readonly own: string;
  readonly children: string;
}

/** The way from the catalogue to the workbench: what is chosen for every place goes along, the catalogue's own choices do not. */
export function WorkbenchLink({ own, children }: WorkbenchLinkProps): ReactNode {
  return (
    <Button asChild variant="secondary" data-size="sm">
      <Link to="/verksted" search={(before) => ({ ...keepEveryPlace(before), egen: own })}>
        {children}
      </Link>
    </Button>
  );
}
