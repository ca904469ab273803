import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { deliveryOf } from '../../domain/delivery.ts';
import type { FileReport } from '../../domain/file-report.ts';
import { formatPartName } from '../../domain/part-name.ts';
import { useSession, useSnapshot } from '../../session/session-context.tsx';
import { deliveryText } from '../../text/delivery-text.ts';
import { DeliveryForm } from './delivery-form.tsx';

const words = deliveryText.told;

export interface FileDeliveryProps {
  readonly file: FileReport;
}

/** Which delivery a file belongs to, and the form that changes it. */
export function FileDelivery({ file }: FileDeliveryProps): ReactNode {
  const session = useSession();
  const { deliveries } = useSnapshot();
  const [editing, setEditing] = useState(false);
  const delivery = deliveryOf(deliveries, file);
  return (
    <section className="ft-file-delivery" aria-label={words.termOf(formatPartName(file.name, file.part))}>
      <div className="ft-file-delivery-line">
        <span className="ft-quiet">{words.term}</span>
        <span>{words.line(delivery, file.periodTo)}</span>
        <Button
          variant="tertiary"
          data-size="sm"
          data-color="neutral"
          aria-label={words.editLabel(formatPartName(file.name, file.part))}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {words.edit}
        </Button>
      </div>
      {editing ? (
        <DeliveryForm
          file={file}
          delivery={delivery}
          onCancel={() => setEditing(false)}
          onSave={(told) => {
            setEditing(false);
            void session.setDelivery(file.id, told);
          }}
        />
      ) : null}
    </section>
  );
}
