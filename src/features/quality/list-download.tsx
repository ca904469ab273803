import type { ReactNode } from 'react';
import type { QualityListPart, QualityListWish } from '../../domain/quality-list.ts';
import { useSession } from '../../session/session-context.tsx';
import { qualityText } from '../../text/quality-text.ts';
import { SaveChoices } from '../../ui/save-choices.tsx';

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
  const choices: readonly (Choice & { readonly label: string })[] = [
    { label: words.xlsx, format: 'xlsx', part },
    { label: words.csv, format: 'csv', part },
    { label: words.about, format: 'csv', part: 'about' },
  ];
  return (
    <SaveChoices
      legend={words.label(fileId !== null)}
      failed={words.failed}
      choices={choices.map(({ label, ...choice }) => ({
        label,
        name: nameOf(choice),
        make: () => session.qualityList({ ...choice, fileId }),
      }))}
    />
  );
}
