import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MappingPage } from '../features/open-data/mapping-page.tsx';
import { useChoices, useRoleChoice } from './use-choices.ts';

export function MappingPlace(): ReactNode {
  const { file } = useParams({ from: '/data/kolonner/$file' });
  const { role } = useChoices();
  const navigate = useNavigate();
  const chooseRole = useRoleChoice();
  return (
    <MappingPage
      role={role}
      fileId={file}
      onLeave={() => void navigate({ to: '/data', search: (before) => before })}
      onRole={chooseRole}
    />
  );
}
