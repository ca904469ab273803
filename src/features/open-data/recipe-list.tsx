import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Recipe } from '../../domain/recipe.ts';
import { useRecipes, useSession } from '../../session/session-context.tsx';
import { mappingText } from '../../text/mapping-text.ts';
import { formatRecipeName } from '../../text/recipe-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { focusNeighbour } from '../../ui/keep-focus.ts';
import { saveTextFile } from './save-text-file.ts';

const words = mappingText.recipe;

/** The recipes of this browser. Nothing where there are none. */
export function RecipeList(): ReactNode {
  const { recipes: shelf } = useSession();
  const { recipes } = useRecipes();
  if (recipes.length === 0) return null;
  const save = async (chosen: readonly Recipe[], detail: string): Promise<void> =>
    saveTextFile(`${words.fileName}${detail}.json`, await shelf.save(chosen));
  return (
    <section className="ft-block">
      <Heading level={2} data-size="2xs">
        {words.heading}
      </Heading>
      <Paragraph className="ft-quiet">{words.explanation(recipes.length)}</Paragraph>
      <ul className="ft-recipes">
        {recipes.map((recipe) => (
          <RecipeLine
            key={recipe.shape}
            recipe={recipe}
            onSave={() => void save([recipe], `-${recipe.kind}-${recipe.confirmed}`)}
            onRemove={() => shelf.remove(recipe.shape)}
          />
        ))}
      </ul>
      {recipes.length < 2 ? null : (
        <div className="ft-actions">
          <Button variant="secondary" data-size="sm" onClick={() => void save(recipes, 'er')}>
            {words.saveAll}
          </Button>
        </div>
      )}
      <Paragraph className="ft-notes">{words.load}</Paragraph>
    </section>
  );
}

interface RecipeLineProps {
  readonly recipe: Recipe;
  readonly onSave: () => void;
  readonly onRemove: () => void;
}

function RecipeLine({ recipe, onSave, onRemove }: RecipeLineProps): ReactNode {
  const name = formatRecipeName(recipe);
  return (
    <li>
      <span>{name}</span>
      <span className="ft-file-actions" data-color="neutral">
        <Button variant="tertiary" data-size="sm" aria-label={words.saveLabel(name)} onClick={onSave}>
          {words.save}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          icon
          aria-label={words.removeLabel(name)}
          title={words.remove}
          onClick={({ currentTarget }) => {
            focusNeighbour(currentTarget);
            onRemove();
          }}
        >
          <Icon name="trash" />
        </Button>
      </span>
    </li>
  );
}
