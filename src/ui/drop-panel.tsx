import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { FilePicker, type FilePickerProps } from './file-picker.tsx';
import { Icon } from './icon.tsx';

export interface DropPanelProps extends Pick<FilePickerProps, 'accept' | 'onFiles'> {
  /** True when something is there already: the panel then takes less room and says less */
  readonly compact: boolean;
  readonly words: {
    readonly heading: string;
    readonly moreHeading: string;
    readonly takes: string;
    readonly stays: string;
    readonly choose: string;
  };
  /** What can be done instead, beside the choice of files */
  readonly children?: ReactNode;
}

/** Says what may be dropped and that it stays on the machine; the whole page takes the drop. */
export function DropPanel({ compact, words, children, ...picker }: DropPanelProps): ReactNode {
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
        <FilePicker variant={compact ? 'secondary' : 'primary'} icon="file" multiple {...picker}>
          {words.choose}
        </FilePicker>
        {children}
      </div>
    </section>
  );
}
