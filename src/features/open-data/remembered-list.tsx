import { focusNeighbour } from '../../ui/keep-focus.ts';
import './remembered.css';
import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useRemembered, useSession, useSnapshot } from '../../session/session-context.tsx';
import { rememberedText } from '../../text/remembered-text.ts';
import { Icon } from '../../ui/icon.tsx';

const words = rememberedText;
const shownFirst = 5;

/** Files used before, to be opened again. Nothing where the browser has no way to them. */
export function RememberedList(): ReactNode {
  const headingId = useId();
  const { status, files } = useRemembered();
  if (status === 'unavailable') return null;
  return (
    <section className="ft-block" aria-labelledby={headingId}>
      <Heading level={2} data-size="2xs" id={headingId}>
        {words.heading}
      </Heading>
      {status === 'off' ? (
        <Paragraph className="ft-quiet">{words.off}</Paragraph>
      ) : (
        <>
          {files.length === 0 ? <Paragraph className="ft-quiet">{words.none}</Paragraph> : <RememberedFileList />}
          <Paragraph className="ft-notes">{words.explanation}</Paragraph>
        </>
      )}
      <RememberedActs />
    </section>
  );
}

function RememberedFileList(): ReactNode {
  const { remembered } = useSession();
  const { status } = useSnapshot();
  const { files, inUse, lastTime, busy } = useRemembered();
  const [whole, setWhole] = useState(false);
  const waiting = busy || status !== 'idle';
  const shown = whole ? files : files.slice(0, shownFirst);
  return (
    <>
      {lastTime.length < 2 ? null : (
        <div className="ft-actions">
          <Button disabled={waiting} onClick={() => void remembered.open(lastTime)}>
            <Icon name="file" />
            {words.openAll(lastTime.length)}
          </Button>
        </div>
      )}
      <ul className="ft-remembered">
        {shown.map(({ id, name, size, usedAt }) => (
          <li key={id}>
            <span className="ft-remembered-words">
              <span className="ft-remembered-name">{name}</span>
              <span className="ft-quiet">{words.facts(size, usedAt)}</span>
            </span>
            <span className="ft-file-actions" data-color="neutral">
              {inUse.includes(id) ? (
                <Tag data-color="success">{words.inUse}</Tag>
              ) : (
                <Button
                  variant="secondary"
                  data-size="sm"
                  disabled={waiting}
                  aria-label={words.openLabel(name)}
                  onClick={() => void remembered.open([id])}
                >
                  {words.open}
                </Button>
              )}
              <Button
                variant="tertiary"
                data-size="sm"
                icon
                aria-label={words.forgetLabel(name)}
                title={words.forget}
                onClick={({ currentTarget }) => {
                  focusNeighbour(currentTarget);
                  remembered.forget([id]);
                }}
              >
                <Icon name="trash" />
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {files.length <= shownFirst ? null : (
        <div className="ft-actions">
          <Button variant="tertiary" data-size="sm" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? words.showFewer : words.showAll(files.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function RememberedActs(): ReactNode {
  const { remembered } = useSession();
  const { status, files } = useRemembered();
  const on = status === 'on';
  return (
    <div className="ft-actions" data-color="neutral">
      {files.length < 2 ? null : (
        <Button variant="tertiary" data-size="sm" onClick={() => remembered.forget(files.map(({ id }) => id))}>
          {words.forgetAll}
        </Button>
      )}
      <Button variant="tertiary" data-size="sm" onClick={() => remembered.setOn(!on)}>
        {on ? words.switchOff : words.switchOn}
      </Button>
    </div>
  );
}
