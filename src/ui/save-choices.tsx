import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { saveBlob } from './save-blob.ts';

/** A file that is made when it is asked for. */
interface SaveChoice {
  readonly label: string;
  /** Name of the file; tells the choices apart */
  readonly name: string;
  /** Null where it could not be made */
  readonly make: () => Promise<Blob | null>;
}

export interface SaveChoicesProps {
  readonly legend: string;
  readonly choices: readonly SaveChoice[];
  /** Said when a file was not made */
  readonly failed: string;
}

/** One list in several forms to take away: one at a time, and said aloud when it fails. */
export function SaveChoices({ legend, choices, failed }: SaveChoicesProps): ReactNode {
  const [writing, setWriting] = useState<string | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const save = async ({ name, make }: SaveChoice): Promise<void> => {
    setWriting(name);
    setHasFailed(false);
    const list = await make();
    setWriting(null);
    setHasFailed(list === null);
    if (list !== null) saveBlob(list, name);
  };
  return (
    <fieldset className="ft-save-choices">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <Button
          key={choice.name}
          variant="secondary"
          data-size="sm"
          loading={writing === choice.name}
          disabled={writing !== null && writing !== choice.name}
          onClick={() => void save(choice)}
        >
          {choice.label}
        </Button>
      ))}
      {hasFailed ? <p role="alert">{failed}</p> : null}
    </fieldset>
  );
}
