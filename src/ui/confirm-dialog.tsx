import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly heading: string;
  /** What goes, and whether it can come back */
  readonly explanation: string;
  /** What else may be asked for along with it */
  readonly children?: ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** What a dialog opens with the focus on; React sets the attribute of this name by itself, and too late. */
function focusFirst(button: HTMLButtonElement | null): void {
  button?.setAttribute('autofocus', '');
}

/** Asks before something that cannot be undone. Whoever presses Enter at once, has changed nothing. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { open, heading, explanation, children, yes, no, onYes, onClose } = props;
  return (
    <Dialog open={open} onClose={onClose} closeButton={false} className="ft-confirm">
      <Heading level={2} data-size="xs">
        {heading}
      </Heading>
      <Paragraph>{explanation}</Paragraph>
      {children}
      <div className="ft-actions">
        <Button
          data-color="danger"
          onClick={() => {
            onYes();
            onClose();
          }}
        >
          {yes}
        </Button>
        <Button ref={focusFirst} variant="secondary" onClick={onClose}>
          {no}
        </Button>
      </div>
    </Dialog>
  );
}
