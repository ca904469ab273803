import './places.css';
import { Button } from '@digdir/designsystemet-react';
import { Link, useLocation, useSearch } from '@tanstack/react-router';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useSnapshotPart } from '../session/session-context.tsx';
import { layoutText } from '../text/layout-text.ts';
import { Icon } from '../ui/icon.tsx';
import { placeName } from './place-name.ts';
import { useComparedIndicator, useShownIndicator } from './shown-indicator.ts';

/** A link written by hand leaves choices out; it is the same place all the same. */
const byPlace = { includeSearch: false };

const { places } = layoutText;

/**
 * The way to every place: side by side where there is room for all, else a menu that opens under the name of the place
 * one is at. It closes at a choice, at Escape, and when left.
 */
export function Places(): ReactNode {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const pathname = useLocation({ select: (location) => location.pathname });
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  const leave = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <nav aria-label={layoutText.navigation} className="ft-places" onKeyDown={close} onBlur={leave}>
      <Button
        ref={button}
        variant="tertiary"
        className="ft-places-button"
        aria-expanded={open}
        aria-label={layoutText.openNavigation(placeName(pathname, () => null))}
        onClick={() => setOpen(!open)}
      >
        <span>{placeName(pathname, () => null)}</span>
        <Icon name="chevron-down" />
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links in it answer to keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a choice of any link closes the menu */}
      <div className="ft-places-list" data-open={open} onClick={() => setOpen(false)}>
        <PlaceLinks />
      </div>
    </nav>
  );
}

function PlaceLinks(): ReactNode {
  const indicator = useShownIndicator();
  const compared = useComparedIndicator();
  const isOpen = useSnapshotPart('opened') !== null;
  const wishes = useSearch({ strict: false, select: ({ rolle = 'analytiker' }) => rolle === 'analytiker' });
  const analyst = wishes && !isOpen;
  return (
    <>
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
      <Link to="/profil" search={(before) => before} activeOptions={byPlace}>
        {places.profile}
      </Link>
      <Link to="/grupper" search={(before) => before} activeOptions={byPlace}>
        {places.groups}
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
      {analyst ? (
        <Link to="/del" search={(before) => before} activeOptions={byPlace}>
          {places.handOver}
        </Link>
      ) : null}
    </>
  );
}
