import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFormat } from '../../../server/src/core/formats/formatFile.js';
import { chooseFormat, formatOfYear } from '../../../server/src/core/formats/chooseFormat.js';
import { builtInFormats, type Condition, type Grid, type TableFormat } from '../../../server/src/core/index.js';

const folder = new URL('../../../server/src/core/formats/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** How often each place of the printed grid is covered, with spans laid out as a browser does. */
function coverage({ rows, columns }: Grid): readonly (readonly number[])[] {
  const grid = rows.map(() => Array.from({ length: columns }, () => 0));
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while ((grid[y]?.[x] ?? 0) > 0) x++;
      const rowspan = cell.kind === 'label' ? cell.rowspan : 1;
      for (let down = 0; down < rowspan; down++) {
        for (let across = 0; across < cell.colspan; across++) {
          const line = grid[y + down];
          if (line?.[x + across] !== undefined) line[x + across] = (line[x + across] ?? 0) + 1;
        }
      }
    }
  });
  return grid;
}

const columnsOf = (condition: Condition): readonly string[] => {
  switch (condition.op) {
    case 'not':
      return columnsOf(condition.of);
    case 'and':
    case 'or':
      return condition.of.flatMap(columnsOf);
    default:
      return [...condition.left, ...condition.right].flatMap((term) =>
        typeof term === 'string' ? [term.replace(/^-/u, '')] : [],
      );
  }
};

const tables: readonly (readonly [string, TableFormat])[] = builtInFormats.flatMap((format) =>
  format.tables.map((table) => [`${format.id} ${table.key}`, table] as const),
);

describe('the format files', () => {
  const validate = new Ajv({ allowUnionTypes: true, strictTuples: false }).compile(
    read('format.schema.json') as object,
  );
  it.each(['2019.json', '2021.json'])('%s fits the schema that users write against', (name) => {
    expect(validate(read(name)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('says where data is no format', () => {
    expect(() => readFormat({ id: 'x' })).toThrow(/report|name|key/iu);
  });
});

describe.each(tables)('%s', (_, table) => {
  it('covers every place of its grid exactly once', () => {
    for (const line of coverage(table.grid)) expect(line.every((count) => count === 1)).toBe(true);
  });

  it('prints every figure once', () => {
    const printed = table.grid.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === 'figure' ? [`${cell.row}/${cell.column}`] : [])),
    );
    const wanted = table.rows.flatMap((row) => row.cells.map(({ column }) => `${row.key}/${column}`));
    expect([...printed].sort()).toEqual([...wanted].sort());
  });

  it('names only its own rows and columns in relations', () => {
    const rows = new Set(table.rows.map(({ key }) => key));
    for (const relation of table.relations) {
      if (relation.kind === 'linear') {
        const names = relation.each === 'column' ? rows : new Set(table.columns.map(({ key }) => key));
        for (const name of [...relation.left, ...relation.right]) expect(names).toContain(name);
        continue;
      }
      for (const key of relation.rows) {
        const columns = table.rows.find((row) => row.key === key)?.cells.map(({ column }) => column) ?? [];
        expect(columns).toEqual(expect.arrayContaining([relation.blame, ...columnsOf(relation.holds)]));
      }
    }
  });
});

describe('the size of the forms', () => {
  it.each([
    ['2019', [18, 26, 4]],
    ['2021', [14, 28, 4]],
  ])('%s has the printed rows of the notice', (id, rows) => {
    const format = builtInFormats.find((each) => each.id === id);
    expect(format?.tables.map(({ grid }) => grid.rows.length)).toEqual(rows);
  });
});

describe('chooseFormat', () => {
  const choose = (named: string | undefined, year: number | undefined, text = ''): string =>
    chooseFormat(builtInFormats, { named, year, text }).id;

  it('follows the front matter, then the year, then wordings, else takes the newest', () => {
    expect(choose('2019', 2024)).toBe('2019');
    expect(choose(undefined, 2020)).toBe('2019');
    expect(choose(undefined, 2021)).toBe('2021');
    expect(choose(undefined, 2030)).toBe('2021');
    expect(choose('1999', 2019)).toBe('2019');
    expect(choose(undefined, undefined, '政府集中采购 采购总金额')).toBe('2019');
    expect(choose(undefined, undefined, '现行有效件数')).toBe('2021');
    expect(choose(undefined, undefined)).toBe('2021');
    expect(choose(undefined, 2015)).toBe('2021');
  });

  it('knows no format before the first', () => {
    expect(formatOfYear(builtInFormats, 2018)).toBeUndefined();
    expect(() => chooseFormat([], { named: undefined, year: undefined, text: '' })).toThrow(RangeError);
  });
});
