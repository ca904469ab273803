import { Button, Dialog, Heading, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { definitionText, indicatorText } from '../text/indicator-text.ts';
import { DefinitionBody } from './definition-body.tsx';

export interface DefinitionDialogProps {
  readonly definition: IndicatorDefinition;
}

const words = definitionText;

/**
 * The definition of an indicator, one press away from its numbers: a button and the panel it opens; the SQL is shown in the
 * catalogue, which it leads to.
 */
export function DefinitionDialog({ definition }: DefinitionDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => dialog.current?.showModal()}>
        {indicatorText.definition}
        {definition.unconfirmed.length === 0 ? null : (
          <Tag data-size="sm" data-color="warning">
            {indicatorText.unconfirmedBadge}
          </Tag>
        )}
      </Button>
      <Dialog ref={dialog} className="ft-definition" closedby="any" closeButton={words.close}>
        <Heading level={2} data-size="xs">
          {words.heading(definition.name)}
        </Heading>
        <DefinitionBody definition={definition} />
        <Link to="/katalog" search={(before) => ({ ...before, indikator: definition.id })}>
          {words.more}
        </Link>
      </Dialog>
    </>
  );
}
