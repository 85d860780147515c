import { pick } from '../rows.js';
import { asText, type Shape, type TablePrinter } from '../shape.js';
import { below, filled, isData, isWide, spaced, tabbed } from '../rows.js';

const intact: TablePrinter = ({ rows }) => rows.map(tabbed);
const asLine: TablePrinter = ({ rows }) => rows.map(spaced);
const asLines: TablePrinter = ({ rows }) => rows.flatMap((row) => [...filled(row), ...row.figures]);
const asRun: TablePrinter = ({ rows }) => rows.map((row) => [...filled(row), row.figures.join('')].join(' '));
const withoutOne: TablePrinter = ({ rows }, random) =>
  rows.map((row) => tabbed({ ...row, figures: row.figures.toSpliced(below(random, row.figures.length), 1) }));
const broken: TablePrinter = (printed, random) => {
  const page = `— ${String(1 + below(random, 9))} —`;
  return ['', page, '', ...printed.rows.map((row) => (isWide(printed) ? tabbed(row) : tabbed(row).trimStart()))];
};

/** Every row in another way: what becomes of a file that went through several programs. */
export const mixed: Shape = {
  id: 'mixed',
  group: 'lost',
  name: { 'zh-CN': '各行各样', en: 'each row in another way' },
  mangle: asText((printed, random) =>
    printed.rows.flatMap((row) => {
      const print = isData(row) ? pick([intact, intact, asLine, asLines, asRun, withoutOne, broken], random) : intact;
      return print({ table: printed.table, rows: [row] }, random);
    }),
  ),
};
