import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { QualityListPart, QualityListWish } from '../../domain/quality-list.ts';
import { useSession } from '../../session/session-context.tsx';
import { qualityText } from '../../text/quality-text.ts';
import { saveBlob } from '../../ui/save-blob.ts';

const words = qualityText.download;

type Choice = Omit<QualityListWish, 'fileId'>;

export interface ListDownloadProps {
  /** What the place shows the first of */
  readonly part: Exclude<QualityListPart, 'about'>;
  /** Null takes all files */
  readonly fileId: string | null;
}

function nameOf({ format, part }: Choice): string {
  return format === 'xlsx' ? words.workbookName : words.names[part];
}

/** Saves the complete list, of which the place shows the first of each check. The workbook has all the lists. */
export function ListDownload({ part, fileId }: ListDownloadProps): ReactNode {
  const session = useSession();
  const [writing, setWriting] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const save = async (choice: Choice): Promise<void> => {
    const name = nameOf(choice);
    setWriting(name);
    setFailed(false);
    const list = await session.qualityList({ ...choice, fileId });
    setWriting(null);
    setFailed(list === null);
    if (list !== null) saveBlob(list, name);
  };
  const choices: readonly (Choice & { readonly label: string })[] = [
    { label: words.xlsx, format: 'xlsx', part },
    { label: words.csv, format: 'csv', part },
    { label: words.about, format: 'csv', part: 'about' },
  ];
  const label = words.label(fileId !== null);
  return (
    <fieldset className="ft-list-download">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Button
          key={choice.label}
          variant="secondary"
          data-size="sm"
          loading={writing === nameOf(choice)}
          disabled={writing !== null && writing !== nameOf(choice)}
          onClick={() => void save(choice)}
        >
          {choice.label}
        </Button>
      ))}
      {failed ? <p role="alert">{words.failed}</p> : null}
    </fieldset>
  );
}
