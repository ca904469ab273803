import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useSession } from '../../session/session-context.tsx';
import { qualityText } from '../../text/quality-text.ts';
import { saveBlob } from '../../ui/save-blob.ts';

const words = qualityText.problems;

export interface ProblemDownloadProps {
  /** Null takes all files */
  readonly fileId: string | null;
}

/** Saves the complete list, of which the place shows the first of each check. */
export function ProblemDownload({ fileId }: ProblemDownloadProps): ReactNode {
  const session = useSession();
  const [writing, setWriting] = useState(false);
  const save = async (): Promise<void> => {
    setWriting(true);
    const list = await session.problemCsv(fileId);
    setWriting(false);
    if (list !== null) saveBlob(list, words.listName);
  };
  return (
    <Button variant="secondary" loading={writing} onClick={() => void save()}>
      {fileId === null ? words.saveAll : words.saveOne}
    </Button>
  );
}
