import '@digdir/designsystemet-css';
import '@digdir/designsystemet-css/theme';
import '@fontsource-variable/inter';
import { createRoot } from 'react-dom/client';
import './gallery.css';
import { specimens } from './specimens.tsx';

/** `?vis=<id>` shows one specimen, `?fargetema=dark` the dark scheme. */
const search = new URLSearchParams(location.search);
document.documentElement.dataset['colorScheme'] = search.get('fargetema') ?? 'light';
const shown = specimens.filter(({ id }) => (search.get('vis') ?? id) === id);

const place = document.getElementById('gallery');
if (place === null) throw new Error('The gallery has no place to hang');
createRoot(place).render(
  <div className="gallery">
    {shown.map(({ id, figure }) => (
      <section key={id} id={id}>
        <h2>{id}</h2>
        {figure}
      </section>
    ))}
  </div>,
);
