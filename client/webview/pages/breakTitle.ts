import { shapeTitle } from './shapeTitle.js';
import { insertAt, positionAtCharacter } from './textPosition.js';

/** Gives a title the shape it has on paper; the result undoes it. Anything else stays as it is. */
export function breakTitle(block: HTMLElement): () => void {
  if (block.tagName !== 'H1') return () => undefined;
  const undo = shapeTitle(block.textContent)
    .toReversed()
    .map((start) => {
      const place = positionAtCharacter(block, start);
      return place === undefined ? () => undefined : insertAt(place, document.createElement('br'));
    });
  return () => {
    for (const each of undo.toReversed()) each();
  };
}
