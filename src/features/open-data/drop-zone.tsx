import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSession } from '../../session/session-context.tsx';
import { dataText } from '../../text/data-text.ts';
import { DropPanel } from '../../ui/drop-panel.tsx';

const words = dataText.drop;

/** Endings offered first in the file dialog; what is read is decided by content. */
export const acceptedEndings = '.csv,.txt,.tsv,.xlsx,.parquet,.zip,.gz';

export interface DropZoneProps {
  /** True when files are there already: it then takes less room */
  readonly compact: boolean;
  readonly onDemo: () => void;
}

/** Says what may be dropped and that it stays on the machine; the whole page takes the drop. */
export function DropZone({ compact, onDemo }: DropZoneProps): ReactNode {
  const session = useSession();
  return (
    <DropPanel
      compact={compact}
      words={words}
      accept={acceptedEndings}
      onFiles={(files, handles) => void session.addFiles(files, handles)}
    >
      {compact ? null : (
        <Button variant="secondary" onClick={onDemo}>
          {words.demo}
        </Button>
      )}
    </DropPanel>
  );
}
