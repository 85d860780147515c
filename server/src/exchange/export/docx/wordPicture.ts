import { pictureEnding } from '../../markup/picture.js';
import { metafile } from '../pictures/metafile.js';
import { plainDrawing } from '../pictures/plainDrawing.js';
import { drawnSize, pictureSize, type Drawing } from './drawing.js';

/** A picture as Word shows it. */
export interface WordPicture extends Pick<Drawing, 'width' | 'height'> {
  readonly bytes: Uint8Array;
  readonly ending: string;
}

/** Word shows these everywhere; WebP only in its newest versions. */
const SHOWN: ReadonlySet<string | undefined> = new Set(['png', 'jpg', 'gif']);

/**
 * A picture for a Word file, if Word can show it. SVG it shows only since 2016, and wants a picture in pixels beside it
 * for others: a chart becomes a metafile, which all of them show.
 */
export function wordPicture(path: string, bytes: Uint8Array): WordPicture | undefined {
  const ending = pictureEnding(bytes);
  if (ending === undefined && path.toLowerCase().endsWith('.svg')) {
    const drawing = plainDrawing(bytes);
    return drawing === undefined ? undefined : { ...drawnSize(drawing), bytes: metafile(drawing), ending: 'emf' };
  }
  const size = SHOWN.has(ending) ? pictureSize(bytes) : undefined;
  return size === undefined || ending === undefined ? undefined : { ...drawnSize(size), bytes, ending };
}
