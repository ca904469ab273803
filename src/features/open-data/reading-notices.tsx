import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { mapShelf } from '../../session/map-shelf.ts';
import { useRecipes, useSession, useSnapshot } from '../../session/session-context.tsx';
import { mapText } from '../../text/map-text.ts';
import { mappingText } from '../../text/mapping-text.ts';
import { formatRecipeName } from '../../text/recipe-text.ts';
import { Notice } from '../../ui/notice.tsx';

const words = mappingText.recipe;

/** What was last done to recipes and readings, and the way back. */
export function ReadingNotices(): ReactNode {
  return (
    <>
      <RereadNotice />
      <RecipeNotice />
      <MapNotice />
    </>
  );
}

function RereadNotice(): ReactNode {
  const session = useSession();
  const { reread, files } = useSnapshot();
  if (reread === null || !files.some(({ id }) => id === reread.id)) return null;
  return (
    <div role="status">
      <Notice
        tone="info"
        heading={mappingText.reread.done(reread.name)}
        actions={
          <Button variant="secondary" onClick={() => void session.undoReread()}>
            {mappingText.reread.undo}
          </Button>
        }
      />
    </div>
  );
}

function RecipeNotice(): ReactNode {
  const { recipes: shelf } = useSession();
  const { removed, loaded } = useRecipes();
  if (removed !== null) {
    return (
      <div role="status">
        <Notice
          tone="info"
          heading={words.removed(formatRecipeName(removed))}
          dismissLabel={mappingText.reread.dismiss}
          onDismiss={shelf.dismiss}
          actions={
            <Button variant="secondary" onClick={shelf.restore}>
              {mappingText.reread.undo}
            </Button>
          }
        />
      </div>
    );
  }
  if (loaded === null) return null;
  return (
    <div role="status">
      <Notice
        tone="info"
        heading={words.loaded(loaded.name, loaded.count)}
        dismissLabel={mappingText.reread.dismiss}
        onDismiss={shelf.dismiss}
      >
        {loaded.count === 0 ? null : <p>{words.loadedExplanation}</p>}
      </Notice>
    </div>
  );
}

/** A map that was dropped among the extracts is told of here, and shown in the comparison. */
function MapNotice(): ReactNode {
  const shelf = mapShelf();
  const { map, name, pending, fault } = useSyncExternalStore(shelf.subscribe, shelf.current);
  if (pending) return <p role="status">{mapText.reading(name)}</p>;
  if (fault !== null)
    return (
      <div role="alert">
        <Notice tone="warning" heading={mapText.refused(name)}>
          <p>{mapText.faults[fault]}</p>
        </Notice>
      </div>
    );
  if (map === null) return null;
  return (
    <div role="status">
      <Notice tone="info" heading={mapText.read(name, map.shapes.length)}>
        <p>{mapText.where}</p>
      </Notice>
    </div>
  );
}
