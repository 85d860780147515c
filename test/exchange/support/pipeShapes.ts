import type { PrintedRow } from './printReport.js';
import type { Shape } from './shapes.js';

/*
 * Tables as programs that take the words out of web pages write them: a pipe ends each cell. A row may be one line
 * or a line for each cell; rows may be padded with pipes to the widest.
 */

const filledCells = ({ labels, figures }: PrintedRow): readonly string[] => [
  ...labels.filter((label) => label !== ''),
  ...figures,
];
const widest = (rows: readonly PrintedRow[]): number =>
  Math.max(...rows.map(({ labels, figures }) => labels.length + figures.length));
const pads = (count: number): readonly string[] => (count > 0 ? ['|'.repeat(count)] : []);

/** A row a line; merged cells once. */
export const pipeRows: Shape = ({ rows }) =>
  rows.map((row) =>
    filledCells(row)
      .map((cell) => `${cell} |`)
      .join(' '),
  );

/** A row a line, with a pipe for each place that merged cells have left. */
export const paddedPipeRows: Shape = ({ rows }) =>
  rows.map((row) => {
    const cells = filledCells(row);
    return [...cells.map((cell) => `${cell} |`), ...pads(widest(rows) - cells.length)].join(' ');
  });

/** A line for each cell. */
export const pipeCells: Shape = ({ rows }) => rows.flatMap((row) => filledCells(row).map((cell) => `${cell} |`.trim()));

/** A line for each cell, and one with the pipes that pad the row. */
export const paddedPipeCells: Shape = ({ rows }) =>
  rows.flatMap((row) => {
    const cells = filledCells(row);
    return [...cells.map((cell) => `${cell} |`.trim()), ...pads(widest(rows) - cells.length)];
  });

/** The same, with a pipe before each row. */
export const framedPipeCells: Shape = (printed) =>
  printed.rows.flatMap((row) => ['|', ...paddedPipeCells({ ...printed, rows: [row] }, () => 0)]);

/** The pipe on a line of its own after each cell; a blank cell leaves nothing but its pipe. */
export const pipesAlone: Shape = ({ rows }) =>
  rows.flatMap((row) => filledCells(row).flatMap((cell) => (cell === '' ? ['|'] : [cell, '|'])));

/** Markdown's own spelling without a heading: outer pipes, a delimiter row. */
export const markdownRows: Shape = ({ rows }) =>
  rows.flatMap((row, index) => {
    const cells = [...row.labels, ...row.figures];
    return [`| ${cells.join(' | ')} |`, ...(index === 0 ? [`|${cells.map(() => '---').join('|')}|`] : [])];
  });

/** Zeros left out in some rows. */
export const withoutZeros =
  (shape: Shape): Shape =>
  (printed, random) =>
    shape(
      {
        ...printed,
        rows: printed.rows.map((row) =>
          random() < 0.4 ? { ...row, figures: row.figures.map((figure) => (figure === '0' ? '' : figure)) } : row,
        ),
      },
      random,
    );

/** Zeros left out together with their cells: the pipes that stood around them pad the row. */
export const droppedZeros =
  (shape: Shape): Shape =>
  (printed, random) =>
    shape(
      {
        ...printed,
        rows: printed.rows.map((row) => {
          const kept = row.figures.filter((figure) => figure !== '0');
          return random() < 0.4 && kept.length > 0 ? { ...row, figures: kept } : row;
        }),
      },
      random,
    );
