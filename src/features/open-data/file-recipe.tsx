import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FileReport } from '../../domain/file-report.ts';
import { formatPartName } from '../../domain/part-name.ts';
import { useSession } from '../../session/session-context.tsx';
import { mappingText } from '../../text/mapping-text.ts';
import { formatRecipeName, tellDifference } from '../../text/recipe-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { isCorrectable } from './mapping.model.ts';

const words = mappingText.recipe;

export interface FileRecipeProps {
  readonly file: FileReport;
}

/** The recipe a file was read by, or how it differs from the nearest one. */
export function FileRecipe({ file }: FileRecipeProps): ReactNode {
  const session = useSession();
  const { recipe, recipeDifference } = file;
  if (recipe !== null) {
    return (
      <p className="ft-file-recipe">
        {words.followed(formatRecipeName(recipe))}{' '}
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={words.declineLabel(file.name)}
          onClick={() => void session.declineRecipe(file.id)}
        >
          {words.decline}
        </Button>
      </p>
    );
  }
  if (recipeDifference === null) return null;
  return (
    <div className="ft-file-recipe">
      <p>
        <strong>{words.changedHere}</strong> {words.nearest(formatRecipeName(recipeDifference.recipe))}
      </p>
      <ul>
        {tellDifference(recipeDifference).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** The way to the place where a file's reading is corrected. */
export function CorrectLink({ file }: FileRecipeProps): ReactNode {
  if (!isCorrectable(file)) return null;
  const isAccepted = file.status === 'accepted';
  return (
    <Button asChild variant={isAccepted ? 'tertiary' : 'primary'} data-color={isAccepted ? 'neutral' : 'accent'}>
      <Link
        to="/data/kolonner/$file"
        params={{ file: file.id }}
        search={(before) => before}
        aria-label={mappingText.openLabel(formatPartName(file.name, file.part))}
      >
        <Icon name="pencil" />
        {isAccepted ? mappingText.openAccepted : mappingText.open}
      </Link>
    </Button>
  );
}
