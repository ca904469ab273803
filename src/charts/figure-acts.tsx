import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { chartText } from '../text/chart-text.ts';
import { composePicture, type PictureWords, paintPicture, pictureName, pictureWidth } from './figure-picture.ts';
import { savePicture } from './save-picture.ts';

type PictureForm = 'svg' | 'png';

export interface FigureActsProps extends PictureWords {
  readonly draw: (width: number) => ReactNode;
}

/** Saves the figure as a picture at print size, with its title, source, status and cut date in it. */
export function FigureActs({ draw, ...words }: FigureActsProps): ReactNode {
  const [wanted, setWanted] = useState<PictureForm | null>(null);
  const [failed, setFailed] = useState(false);
  const start = (form: PictureForm): void => {
    setFailed(false);
    setWanted(form);
  };
  return (
    <div className="ft-figure-acts">
      {(['svg', 'png'] as const).map((form) => (
        <Button
          key={form}
          variant="tertiary"
          data-size="sm"
          aria-label={chartText.saveNamed(form.toUpperCase(), words.title)}
          onClick={() => start(form)}
        >
          {chartText.save(form.toUpperCase())}
        </Button>
      ))}
      {failed ? <p role="alert">{chartText.saveFailed}</p> : null}
      {wanted === null ? null : (
        <PictureStage
          words={words}
          form={wanted}
          draw={draw}
          onDone={(ok) => {
            setWanted(null);
            setFailed(!ok);
          }}
        />
      )}
    </div>
  );
}

interface PictureStageProps {
  readonly words: PictureWords;
  readonly form: PictureForm;
  readonly draw: (width: number) => ReactNode;
  readonly onDone: (ok: boolean) => void;
}

const mostFrames = 120;

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** The drawing once it no longer changes: parts of it are put in place after the first frame. */
async function settledDrawing(stage: HTMLElement): Promise<SVGSVGElement> {
  let before = '';
  for (let frame = 0; frame < mostFrames; frame++) {
    await nextFrame();
    const drawing = stage.querySelector('svg');
    if (drawing !== null && drawing.outerHTML === before) return drawing;
    before = drawing?.outerHTML ?? '';
  }
  throw new Error('The figure was not drawn');
}

async function saveStage(stage: HTMLElement, words: PictureWords, form: PictureForm): Promise<void> {
  const svg = composePicture(await settledDrawing(stage), words);
  const blob = form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await paintPicture(svg);
  savePicture(blob, `${pictureName(words.title)}.${form}`);
}

/** The figure drawn anew in light colours at the width of paper, out of sight, for as long as it takes to save it. */
function PictureStage({ words, form, draw, onDone }: PictureStageProps): ReactNode {
  const stage = useRef<HTMLDivElement>(null);
  const task = useRef({ words, form, onDone });
  useEffect(() => {
    const { current: element } = stage;
    const { words: told, form: kind, onDone: done } = task.current;
    if (element === null) return;
    saveStage(element, told, kind).then(
      () => done(true),
      () => done(false),
    );
  }, []);
  return createPortal(
    <div ref={stage} className="ft-figure ft-chart ft-picture-stage" data-color-scheme="light" inert>
      {draw(pictureWidth)}
    </div>,
    document.body,
  );
}
