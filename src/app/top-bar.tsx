import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { layoutText } from '../text/layout-text.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { type ColorScheme, colorSchemeSetting, colorSchemes } from './color-scheme.ts';
import { Places } from './places.tsx';
import { useSetting } from './setting.ts';

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
