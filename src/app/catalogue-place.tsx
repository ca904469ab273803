import type { ReactNode } from 'react';
import { CataloguePage } from '../features/catalogue/catalogue-page.tsx';
import { useChoices } from './use-choices.ts';

function toIsoDate(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}

export function CataloguePlace(): ReactNode {
  const { role } = useChoices();
  return <CataloguePage today={toIsoDate(new Date())} analyst={role === 'analytiker'} />;
}
