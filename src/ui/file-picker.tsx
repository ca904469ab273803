import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useRef } from 'react';
import type { OnFiles } from './held-handle.ts';
import { Icon, type IconName } from './icon.tsx';
import { pickFiles } from './pick-files.ts';

export interface FilePickerProps {
  readonly children: ReactNode;
  readonly icon: IconName;
  readonly variant: 'primary' | 'secondary' | 'tertiary';
  /** File endings the dialog shows first, as in an `accept` attribute */
  readonly accept: string;
  readonly multiple: boolean;
  /** Where the words of the button do not say which file it is about */
  readonly label?: string;
  readonly onFiles: OnFiles;
}

/** A button that asks for files, with lasting ways to them where the browser gives any. The same file may be chosen twice in a row. */
export function FilePicker(props: FilePickerProps): ReactNode {
  const { children, icon, variant, accept, multiple, label, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const ask = async (): Promise<void> => {
    const picked = await pickFiles(accept, multiple);
    if (picked === null) input.current?.click();
    else if (picked.files.length > 0) onFiles(picked.files, picked.handles);
  };
  return (
    <>
      <Button variant={variant} aria-label={label} onClick={() => void ask()}>
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
          if (files.length > 0) onFiles(files, []);
        }}
      />
    </>
  );
}
