import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useRef } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface FilePickerProps {
  readonly children: ReactNode;
  readonly icon: IconName;
  readonly variant: 'primary' | 'secondary' | 'tertiary';
  /** File endings the dialog shows first, as in an `accept` attribute */
  readonly accept: string;
  readonly multiple: boolean;
  /** Where the words of the button do not say which file it is about */
  readonly label?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files. The same file may be chosen twice in a row. */
export function FilePicker(props: FilePickerProps): ReactNode {
  const { children, icon, variant, accept, multiple, label, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} aria-label={label} onClick={() => input.current?.click()}>
        <Icon name={icon} />
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
