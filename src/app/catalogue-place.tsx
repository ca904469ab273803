import type { ReactNode } from 'react';
import { CataloguePage } from '../features/catalogue/catalogue-page.tsx';
import { toIsoDate } from './to-iso-date.ts';
import { useChoices } from './use-choices.ts';

export function CataloguePlace(): ReactNode {
  const { role } = useChoices();
  return <CataloguePage today={toIsoDate(new Date())} analyst={role === 'analytiker'} />;
}
