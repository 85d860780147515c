import type { Analysis } from '../analysis/analysis.js';
import type { Locale } from '../messages/locale.js';
import { message, type Message } from '../messages/message.js';
import type { Block, HeadingBlock, ParagraphBlock } from '../model/blocks.js';
import type { Count } from '../prose/quantity.js';
import { readQuantities } from '../prose/readQuantities.js';
import { cellEdit } from '../tables/cellEdit.js';
import { cellLabels } from '../tables/describe.js';
import { withoutGuidance } from '../tables/labels.js';
import type { Edit, Range } from '../text/range.js';
import { cellFigure, placeCell } from '../tables/cellFigure.js';
import { cellLinks } from './cellLinks.js';
import { pathBook, pathLocale, type CellPath, type PathBook } from '../references/cellPaths.js';
import { isTotal } from '../tables/cellUses.js';
import { computeCells } from '../tables/computeCells.js';
import { figureText, type Reference } from '../references/references.js';
import type { TableFigures } from '../tables/tableFigures.js';

/** Another way to write what is there: for a person to choose, never done by itself. */
export interface Rewrite {
  readonly title: Message;
  readonly edits: readonly Edit[];
}

const texts = {
  refer: { 'zh-CN': '把 {figure} 改为引用“{path}”', en: 'Turn {figure} into a reference to {path}' },
  spell: { 'zh-CN': '把引用改为数字 {figure}', en: 'Turn the reference into the figure {figure}' },
  rename: { 'zh-CN': '路径改写为“{path}”', en: 'Write the path as {path}' },
  compute: {
    'zh-CN': '改为自动计算：{row}·{column} {value} → =（{figure}）',
    en: 'Compute this total: {row} · {column} {value} → = ({figure})',
  },
  type: { 'zh-CN': '改为数字：{row}·{column} = → {figure}', en: 'Type the figure: {row} · {column} = → {figure}' },
  all: { 'zh-CN': '本表 {count} 个合计全部改为自动计算', en: 'Compute all {count} totals of this table' },
  allChanged: {
    'zh-CN': '本表 {count} 个合计全部改为自动计算（其中 {changed} 个数会变）',
    en: 'Compute all {count} totals of this table ({changed} figures will change)',
  },
} as const;

/** What can be written in another way at a place: figures as references and back, totals as computed cells and back. */
export function rewritesAt(analysis: Analysis, place: Range, locale: Locale): readonly Rewrite[] {
  const reference = analysis.references.find(({ range }) => meets(range, place));
  if (reference !== undefined) return ofReference(reference);
  const table = analysis.tables.find((each) => meets(each.table.block.range, place));
  return table === undefined ? ofFigure(analysis, place, locale) : ofTotals(analysis.report.text, table, place);
}

const meets = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

function ofReference(reference: Reference): readonly Rewrite[] {
  const { target, range, pathRange, path } = reference;
  if (target === undefined) return [];
  const figure = figureText(reference);
  const other = target.path[pathLocale(path) === 'en' ? 'zh-CN' : 'en'];
  return [
    ...(figure === undefined ? [] : [{ title: message(texts.spell, { figure }), edits: [{ range, newText: figure }] }]),
    { title: message(texts.rename, { path: other }), edits: [{ range: pathRange, newText: other }] },
  ];
}

/** Cells offered for one figure. */
const MOST_CELLS = 5;

function ofFigure(analysis: Analysis, place: Range, locale: Locale): readonly Rewrite[] {
  const { report, references } = analysis;
  const block = report.blocks.find((each) => isProse(each) && meets(each.range, place));
  if (block === undefined) return [];
  const { start, end } = block.range;
  const count = readQuantities(report.text, start, end).find(
    (quantity): quantity is Count => quantity.kind === 'count' && meets(quantity.numberRange, place),
  );
  if (count === undefined || count.approximation !== undefined) return [];
  const book = pathBook(report);
  // An author who has chosen a language of paths keeps to it.
  const [first] = references;
  const language = first === undefined ? locale : pathLocale(first.path);
  const figure = report.text.slice(count.numberRange.start, count.numberRange.end);
  return candidates(analysis, book, count).map((cell) => ({
    title: message(texts.refer, { figure, path: cell.path[language] }),
    edits: [{ range: count.numberRange, newText: `{=${cell.path[language]}}` }],
  }));
}

const isProse = (block: Block): block is ParagraphBlock | HeadingBlock =>
  block.kind === 'paragraph' || block.kind === 'heading';

/** The cell that the sentence claims; else the cells with the same figure, those named nearby first. */
function candidates(analysis: Analysis, book: PathBook, { value, numberRange }: Count): readonly CellPath[] {
  const { tables, report } = analysis;
  const claimed = cellLinks(analysis)
    .filter((link) => link.kind === 'claim' && link.value?.eq(value) === true && meets(link.range, numberRange))
    .flatMap(({ ref }) => book.of(ref) ?? []);
  if (claimed.length > 0) return [...new Set(claimed)];
  const nearby = wordsAround(report.text, numberRange);
  return book.cells
    .flatMap((cell) => {
      const at = placeCell(tables, cell.ref);
      const figure = at === undefined ? undefined : cellFigure(at);
      if (figure?.kind !== 'figure' || !figure.value.eq(value)) return [];
      const [, ...names] = cell.path['zh-CN'].split('.');
      const named = names.filter((name) => nearby.includes(name)).length;
      return named > 0 || !value.eq(0) ? [{ cell, named, isSum: cell.ref.column === 'total' }] : [];
    })
    .sort((a, b) => b.named - a.named || Number(b.isSum) - Number(a.isSum))
    .slice(0, MOST_CELLS)
    .map(({ cell }) => cell);
}

/** The clause that a figure stands in. */
function wordsAround(text: string, { start, end }: Range): string {
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[。；;\n，,]/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + 40).split(/[。；;\n，,]/u)[0] ?? '';
  return before + after;
}

function ofTotals(text: string, table: TableFigures, place: Range): readonly Rewrite[] {
  const totals = table.system.cells.flatMap(({ index }): readonly Total[] => {
    const at = isTotal(table, index) ? table.cell(index) : undefined;
    if (at?.cell.source === undefined || at.row.surplus.length > 0 || at.row.present < at.row.cells.length) return [];
    const { kind } = at.cell.content;
    return kind === 'figure' || kind === 'blank' ? [{ index, range: at.cell.range, written: at.cell.source.text }] : [];
  });
  const here = totals.filter(({ range }) => meets(range, place));
  return [
    ...here.flatMap((total) => computeOne(text, table, total)),
    ...typeOne(table, place),
    ...computeAll(text, table, totals),
  ];
}

interface Total {
  readonly index: number;
  readonly range: Range;
  readonly written: string;
}

/** What the totals would be if they were computed; those that would have no value are left out. */
function computed(table: TableFigures, totals: readonly Total[]): readonly (Total & { readonly figure: string })[] {
  const cells = totals.map(({ index }) => index);
  const values = table.typed.map((value, cell) => (cells.includes(cell) ? null : value));
  const results = computeCells(table.system.system, values, [...table.computed.keys(), ...cells]);
  return totals.flatMap((total) => {
    const result = results.get(total.index);
    return result?.kind === 'value' ? [{ ...total, figure: result.value.toString() }] : [];
  });
}

const computeOne = (text: string, table: TableFigures, total: Total): readonly Rewrite[] =>
  computed(table, [total]).map(({ index, range, written, figure }) => ({
    title: message(texts.compute, { ...labels(table, index), value: written, figure }),
    edits: [cellEdit(text, range, '=')],
  }));

function typeOne(table: TableFigures, place: Range): readonly Rewrite[] {
  return [...table.computed].flatMap(([index, result]): readonly Rewrite[] => {
    const cell = table.cell(index)?.cell;
    if (result.kind !== 'value' || cell === undefined || !meets(cell.range, place)) return [];
    const figure = result.value.toString();
    return [
      {
        title: message(texts.type, { ...labels(table, index), figure }),
        edits: [{ range: cell.range, newText: figure }],
      },
    ];
  });
}

function computeAll(text: string, table: TableFigures, totals: readonly Total[]): readonly Rewrite[] {
  const all = computed(table, totals);
  if (all.length < 2) return [];
  const changed = all.filter(({ index, figure }) => table.typed[index]?.toString() !== figure).length;
  return [
    {
      title: message(changed > 0 ? texts.allChanged : texts.all, { count: all.length, changed }),
      edits: all.map(({ range }) => cellEdit(text, range, '=')),
    },
  ];
}

function labels(table: TableFigures, index: number): { readonly row: string; readonly column: string } {
  const { row, column } = cellLabels(table, index);
  return { row: withoutGuidance(row), column };
}
