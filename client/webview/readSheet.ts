import type { BlockContent, Content } from '../protocol/viewMessages.js';

/** A block of the source, and where it begins now. */
export interface SourceBlock {
  readonly key: string;
  readonly line: number;
  readonly start: number;
  readonly content: BlockContent;
  /** What it looks like; not in the page itself, and never changed. */
  readonly elements: readonly SheetBlock[];
}

/** One element of the page, as it is before it is drawn. The same key is the same content, for ever. */
export interface SheetBlock {
  readonly key: string;
  readonly element: HTMLElement;
}

/** All that the page shows of one version of the report. */
export interface Sheet {
  readonly doc: string;
  readonly version: number;
  readonly lines: number;
  /** In the order of the text. */
  readonly sources: readonly SourceBlock[];
  readonly byKey: ReadonlyMap<string, SourceBlock>;
  /** What there is to draw, in the order of the page: footnotes stand at its end, wherever they are written. */
  readonly blocks: readonly SheetBlock[];
}

export const emptySheet = (doc: string): Sheet => ({
  doc,
  version: 0,
  lines: 1,
  sources: [],
  byKey: new Map(),
  blocks: [],
});

/** The next state of the sheet; undefined if it needs a block that neither the message nor the last state has. */
export function readSheet({ doc, version, lines, blocks }: Content, before: Sheet): Sheet | undefined {
  const sources: SourceBlock[] = [];
  for (const { key, line, start, content } of blocks) {
    const known = before.byKey.get(key);
    if (known !== undefined) sources.push({ ...known, line, start });
    else if (content !== undefined)
      sources.push({ key, line, start, content, elements: readElements(key, content.html) });
    else return undefined;
  }
  return {
    doc,
    version,
    lines,
    sources: [...sources].sort((a, b) => a.start - b.start),
    byKey: new Map(sources.map((source) => [source.key, source])),
    blocks: sources.flatMap(({ elements }) => elements),
  };
}

/** Elements know their block by `data-block`, whatever a view makes of them. */
function readElements(key: string, html: string): readonly SheetBlock[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  // The server sends none; a copy of one would slip past the policy of the page.
  for (const styled of body.querySelectorAll('[style]')) styled.removeAttribute('style');
  return [...body.children].flatMap((element, index) => {
    if (!(element instanceof HTMLElement)) return [];
    const own = `${key}/${String(index)}`;
    element.dataset['block'] = own;
    return [{ key: own, element }];
  });
}

/** The last block that begins at `offset` or before it. */
export function sourceAt({ sources }: Sheet, offset: number): SourceBlock | undefined {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sources[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sources[low - 1];
}
