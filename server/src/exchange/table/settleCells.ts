import type { TableFormat } from '../../core/formats/reportFormat.js';
import { readFigure } from '../../core/tables/figure.js';
import { figureTokens } from '../labels/figureTokens.js';
import type { Laid, LaidCell, Target } from './laidRow.js';
import { rowBalances } from './rowBalance.js';

/** With more broken cells in a row than this, the relations prove nothing. */
const MOST_BROKEN = 3;

/**
 * Settles cells of the source that hold several figures, as 16 with a line break in it: one figure where the balance
 * of the row leaves only that reading, else all that stands there.
 */
export function settleCells(table: TableFormat, { cells }: Target, source: Laid): Laid {
  const laid = { ...source, cells: source.cells.map(withoutMark) };
  const broken = laid.cells.flatMap(({ text, by }, at) => (by === 'copy' && partsOf(text).length > 1 ? [at] : []));
  if (broken.length === 0) return laid;
  const joined = joinedReading(table, cells, laid, broken);
  return {
    ...laid,
    cells: laid.cells.map((cell, at) => {
      const text = joined?.get(at);
      return text !== undefined
        ? { ...cell, text, by: 'joined' }
        : broken.includes(at)
          ? { ...cell, by: 'several' }
          : cell;
    }),
  };
}

/** A mark as Unicode has it, or in square brackets, as the readers of files write what stands raised. */
const MARK =
  /(?<=[\d０-９\p{Script=Han}）)])\s?([⁰¹²³⁴-⁹①-⑳]{1,3}|[*＊※†‡]{1,3}|[[［【〔][^\]］】〕\s]{1,4}[\]］】〕])$/u;

function withoutMark(cell: LaidCell): LaidCell {
  const mark = cell.by === 'copy' ? MARK.exec(cell.text) : null;
  if (mark === null) return cell;
  const text = cell.text.slice(0, mark.index);
  return readFigure(text).kind === 'figure' ? { ...cell, text, by: 'marked', mark: mark[1] ?? '' } : cell;
}

const partsOf = (text: string): readonly string[] =>
  (figureTokens({ text, range: { start: 0, end: text.length } }) ?? []).map((part) => part.text);

/** The broken cells with their digits put together, if of all readings only this one balances. */
function joinedReading(
  table: TableFormat,
  cells: Target['cells'],
  laid: Laid,
  broken: readonly number[],
): ReadonlyMap<number, string> | undefined {
  if (broken.length > MOST_BROKEN) return undefined;
  const parts = broken.map((at) => partsOf(laid.cells[at]?.text ?? ''));
  if (!parts.every((own) => own.every((part) => /^[0-9]{1,4}$/u.test(part)))) return undefined;
  const whole = new Map(broken.map((at, nth) => [at, parts[nth]?.join('') ?? '']));
  const readings = broken.reduce<readonly ReadonlyMap<number, string>[]>(
    (so, at, nth) =>
      so.flatMap((known) =>
        [...new Set([...(parts[nth] ?? []), whole.get(at) ?? ''])].map((text) => new Map([...known, [at, text]])),
      ),
    [new Map()],
  );
  const fitting = readings.filter((reading) => {
    const texts = new Map(
      cells.map(({ format }, at) => [format.column, reading.get(at) ?? laid.cells[at]?.text ?? '']),
    );
    return rowBalances(table, texts) === true;
  });
  const isOnly = fitting.length === 1 && broken.every((at) => fitting[0]?.get(at) === whole.get(at));
  return isOnly ? whole : undefined;
}
