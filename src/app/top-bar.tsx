import { Button } from '@digdir/designsystemet-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { layoutText } from '../text/layout-text.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { type ColorScheme, colorSchemeSetting, colorSchemes } from './color-scheme.ts';
import { useSetting } from './setting.ts';
import { useComparedIndicator, useShownIndicator } from './shown-indicator.ts';

const schemeIcons: Readonly<Record<ColorScheme, IconName>> = { auto: 'screen', light: 'sun', dark: 'moon' };

export interface TopBarProps {
  readonly onShortcuts: () => void;
}

/** Name, places and the two settings of the app itself. */
export function TopBar({ onShortcuts }: TopBarProps): ReactNode {
  return (
    <div className="ft-top-bar">
      <Link to="/data" search={(before) => before} className="ft-product">
        {layoutText.product}
      </Link>
      <Places />
      <div className="ft-top-tools">
        <ColorSchemeButton />
        <Button
          variant="tertiary"
          icon
          aria-label={layoutText.shortcuts.open}
          title={layoutText.shortcuts.open}
          onClick={onShortcuts}
        >
          <Icon name="keyboard" />
        </Button>
      </div>
    </div>
  );
}

/** A link written by hand leaves choices out; it is the same place all the same. */
const byPlace = { includeSearch: false };

function Places(): ReactNode {
  const indicator = useShownIndicator();
  const compared = useComparedIndicator();
  const analyst = useSearch({ strict: false, select: ({ rolle = 'analytiker' }) => rolle === 'analytiker' });
  const { places } = layoutText;
  return (
    <nav aria-label={layoutText.navigation} className="ft-places">
      <Link to="/data" search={(before) => before} activeOptions={byPlace}>
        {places.data}
      </Link>
      <Link to="/oversikt" search={(before) => before} activeOptions={byPlace}>
        {places.overview}
      </Link>
      <Link to="/indikator/$indicator" params={{ indicator }} search={(before) => before} activeOptions={byPlace}>
        {places.indicator}
      </Link>
      <Link to="/sammenlign" search={(before) => ({ ...before, ...compared })} activeOptions={byPlace}>
        {places.compare}
      </Link>
      <Link to="/kvalitet" search={(before) => before}>
        {places.quality}
      </Link>
      <Link to="/katalog" search={(before) => before} activeOptions={byPlace}>
        {places.catalogue}
      </Link>
      <Link to="/rettelser" search={(before) => before}>
        {places.corrections}
      </Link>
      {analyst ? (
        <Link to="/verksted" search={(before) => before} activeOptions={byPlace}>
          {places.workbench}
        </Link>
      ) : null}
    </nav>
  );
}

function ColorSchemeButton(): ReactNode {
  const [scheme, setScheme] = useSetting(colorSchemeSetting);
  const next = colorSchemes[(colorSchemes.indexOf(scheme) + 1) % colorSchemes.length] ?? 'auto';
  const label = layoutText.theme.current(layoutText.theme.names[scheme]);
  return (
    <Button variant="tertiary" icon aria-label={label} title={label} onClick={() => setScheme(next)}>
      <Icon name={schemeIcons[scheme]} />
    </Button>
  );
}
