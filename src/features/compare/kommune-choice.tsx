import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { matrixText } from '../../text/matrix-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';

const route = getRouteApi('/sammenlign');
const wheres = ['egne', 'alle'] as const;

/** Whether the kommuner of the helsefellesskap are shown, or those of the whole country. */
export function KommuneChoice({ where }: { readonly where: (typeof wheres)[number] }): ReactNode {
  const navigate = route.useNavigate();
  return (
    <FieldSelect
      label={matrixText.where}
      value={where}
      choices={wheres.map((one) => ({ value: one, label: matrixText.wheres[one] }))}
      onChoose={(kommuner) => void navigate({ search: (before) => ({ ...before, kommuner }), resetScroll: false })}
    />
  );
}
