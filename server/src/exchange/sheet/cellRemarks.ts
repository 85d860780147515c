import { shorten } from '../notes/shorten.js';
import type { Omission } from '../source/sourceBlock.js';
import type { CellWords } from './cellText.js';

interface Remarked {
  readonly y: number;
  readonly x: number;
  readonly words: CellWords;
}

/** What the cells of a sheet hold beyond what a person sees in them; all that is hidden in one remark. */
export function cellRemarks(cells: readonly Remarked[], nameOf: (cell: Remarked) => string): readonly Omission[] {
  const omitted = cells
    .flatMap(({ words }) => words.omitted ?? [])
    .map((each) => ({ ...each, words: shorten(each.words) }));
  const changed = cells.flatMap((cell): readonly Omission[] => {
    const { shown } = cell.words;
    if (shown === undefined || shown.kind === 'hidden') return [];
    const name = nameOf(cell);
    return shown.kind === 'other'
      ? [remark('shownOtherwise', shorten(shown.text), { cell: name, stored: shorten(shown.stored) })]
      : [remark('shownRespelt', shown.text, { cell: name, shown: shorten(shown.shown) })];
  });
  const hidden = cells.filter(({ words }) => words.shown?.kind === 'hidden');
  const [first] = hidden;
  if (first?.words.shown?.kind !== 'hidden') return [...omitted, ...changed];
  const parameters = { count: hidden.length, cell: nameOf(first) };
  return [
    ...omitted,
    ...changed,
    { ...remark('shownBlank', shorten(first.words.shown.stored), parameters), as: 'open' },
  ];
}

const remark = (
  reason: Omission['reason'],
  words: string,
  parameters: NonNullable<Omission['parameters']>,
): Omission => ({ kind: 'omission', reason, words, as: 'guessed', parameters });
