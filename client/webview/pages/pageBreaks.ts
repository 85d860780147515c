import { breakTable } from './breakTable.js';
import type { Cut } from './measureBlock.js';
import { insertAt, positionAtLine, type TextPosition } from './textPosition.js';

/** Room in the flow of the page from the end of one sheet to the beginning of the next. */
export interface PageBreak {
  /** Where the next sheet begins to be filled, in coordinates of the window. */
  readonly top: () => number;
  /** Whether it still stands where it was put. */
  readonly isInPlace: () => boolean;
  readonly stretch: (by: number) => void;
  readonly setLabel: (label: string) => void;
  readonly remove: () => void;
}

/** Begins a sheet with a block. */
export function breakBefore(block: HTMLElement): PageBreak {
  const room = createRoom('div');
  block.before(room);
  return {
    ...breakBy(room, () => {
      room.remove();
    }),
    top: () => block.getBoundingClientRect().top,
    isInPlace: () => block.previousElementSibling === room,
  };
}

/** A place in a block that is drawn undivided; undefined is its end. */
export type BreakPlace = HTMLTableRowElement | TextPosition | undefined;

/** Where a block is to be divided. This only looks: many blocks are laid out once if all are looked at before a break. */
export function placesWithin(block: HTMLElement, cuts: readonly Cut[], scale: number): readonly BreakPlace[] {
  const isText = cuts.some(({ kind }) => kind === 'text');
  const top = isText ? block.getBoundingClientRect().top : 0;
  return cuts.map((cut) => (cut.kind === 'row' ? cut.row : positionAtLine(block, top + cut.at * scale)));
}

/** Begins sheets inside a block. Such breaks are to be removed in the order they come in. */
export function breakWithin(block: HTMLElement, places: readonly BreakPlace[]): readonly PageBreak[] {
  // From the end, so that the places before it stay what they are.
  return places
    .toReversed()
    .map((place) => {
      const { room, remove } = place instanceof HTMLTableRowElement ? breakTable(place) : breakText(block, place);
      return breakBy(room, remove);
    })
    .toReversed();
}

/** A float as wide as the text: the words before it stay one justified paragraph with those after it. */
function breakText(block: HTMLElement, place: TextPosition | undefined): ReturnType<typeof breakTable> {
  const room = createRoom('span');
  if (place !== undefined) return { room, remove: insertAt(place, room) };
  block.append(room);
  return {
    room,
    remove: () => {
      room.remove();
    },
  };
}

function createRoom(tag: 'div' | 'span'): HTMLElement {
  const room = document.createElement(tag);
  room.className = 'page-break';
  room.setAttribute('role', 'separator');
  return room;
}

function breakBy(room: HTMLElement, remove: () => void): PageBreak {
  const size = { height: 1 };
  const show = (): void => {
    room.style.height = `${size.height.toFixed(3)}px`;
  };
  show();
  return {
    top: () => room.getBoundingClientRect().bottom,
    isInPlace: () => room.isConnected,
    stretch: (by) => {
      size.height = Math.max(0, size.height + by);
      show();
    },
    setLabel: (label) => {
      if (room.getAttribute('aria-label') !== label && room.hasAttribute('role'))
        room.setAttribute('aria-label', label);
    },
    remove,
  };
}
