import type { ReactNode } from 'react';
import { ProfilePage } from '../features/profile/profile-page.tsx';
import { layoutText } from '../text/layout-text.ts';
import { NumberPlace } from './number-place.tsx';

export function ProfilePlace(): ReactNode {
  return <NumberPlace name={layoutText.places.profile}>{(props) => <ProfilePage {...props} />}</NumberPlace>;
}
