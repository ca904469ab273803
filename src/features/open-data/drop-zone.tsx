import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSession } from '../../session/session-context.tsx';
import { dataText } from '../../text/data-text.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import { Icon } from '../../ui/icon.tsx';

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
    <section className="ft-drop-zone" data-compact={compact}>
      <span className="ft-drop-zone-icon">
        <Icon name="upload" />
      </span>
      <div className="ft-drop-zone-words">
        <Heading level={2} data-size={compact ? '2xs' : 'xs'}>
          {compact ? words.moreHeading : words.heading}
        </Heading>
        {compact ? null : <Paragraph>{words.takes}</Paragraph>}
        <Paragraph className="ft-quiet">{words.stays}</Paragraph>
      </div>
      <div className="ft-actions">
        <FilePicker
          variant={compact ? 'secondary' : 'primary'}
          icon="file"
          accept={acceptedEndings}
          multiple
          onFiles={(files, handles) => void session.addFiles(files, handles)}
        >
          {words.choose}
        </FilePicker>
        {compact ? null : (
          <Button variant="secondary" onClick={onDemo}>
            {words.demo}
          </Button>
        )}
      </div>
    </section>
  );
}
