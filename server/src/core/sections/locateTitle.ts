import type { TitleBlock } from '../model/blocks.js';
import { readTitle } from '../parse/identity.js';
import { range, type Range } from '../text/range.js';

/** Where organisation and year stand in the title; undefined where they are spread or not there. */
export interface TitlePlaces {
  readonly organisation: Range | undefined;
  readonly year: Range | undefined;
}

export function locateTitle(title: TitleBlock, text: string): TitlePlaces {
  const raw = text.slice(title.textRange.start, title.textRange.end);
  const { organisation } = readTitle(title.text);
  const at = organisation === undefined ? -1 : raw.indexOf(organisation);
  const year = /(?:[12１２][0-9０-９]{3}|[〇○零一二三四五六七八九]{4})(?=\s*年)/u.exec(raw);
  const place = (start: number, length: number): Range =>
    range(title.textRange.start + start, title.textRange.start + start + length);
  return {
    organisation: organisation === undefined || at < 0 ? undefined : place(at, organisation.length),
    year: year === null ? undefined : place(year.index, year[0].length),
  };
}
