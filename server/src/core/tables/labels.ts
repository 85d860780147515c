import type { RowFormat, TableFormat } from '../formats/reportFormat.js';
import type { TableLabel } from '../model/table.js';
import { normaliseLabel } from '../text/normalise.js';
import { similarity } from '../text/similarity.js';

/** A row, header cell or band of a table that some words name. */
export interface LabelHit {
  readonly kind: 'row' | 'group' | 'header' | 'band';
  /** Rows the label may stand for; one, unless rows of several groups have the same words. */
  readonly rows: readonly RowFormat[];
  /** Key of the column for a header cell that names one. */
  readonly column: string | undefined;
  readonly official: string;
  readonly match: TableLabel['match'];
}

/** Finds what words of a source cell name in one table's form. */
export interface LabelIndex {
  readonly table: TableFormat;
  /** Exact or alias, up to normalisation. */
  find(label: string): LabelHit | undefined;
  /** The same for words that are normalised already. */
  findKey(key: string): LabelHit | undefined;
  /** The most similar label of a row, group or column if it is clearly the nearest. */
  guess(label: string): LabelHit | undefined;
}

interface Entry {
  readonly key: string;
  readonly hit: LabelHit;
}

/** How alike an altered label must be to be taken for the official one, and how far ahead of the second best. */
const LIKENESS = 0.6;
const LEAD = 0.15;

const ORDINAL = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d+\.)/u;

/** A label without its leading number, as 属于国家秘密 for 1.属于国家秘密. */
export const withoutOrdinal = (normalised: string): string => normalised.replace(ORDINAL, '');

/** A label without the filling guidance that the form prints behind it, as （二）部分公开（区分处理的，只计这一情形，…）. */
export const withoutGuidance = (label: string): string => label.replace(/（[^（）]{8,}）$/u, '');

/** Words in brackets at the end of a label, by which an author explains it; a count in brackets explains nothing. */
const REMARK = /\((?!\d+[件条项个次]?\))[^()]{2,}\)$/u;
const UNIT = /[(（](?:单位[:：])?((?:万|亿)?元)[)）]$/u;

/** The unit that a label names in brackets, as 采购总金额（万元）. */
export const unitOf = (label: string): string | undefined => UNIT.exec(label)?.[1];

export function indexLabels(table: TableFormat): LabelIndex {
  const exact = new Map<string, LabelHit>();
  const entries: Entry[] = [];

  const add = (words: string, hit: LabelHit): void => {
    const key = normaliseLabel(words);
    const known = exact.get(key);
    if (known === undefined) {
      exact.set(key, hit);
      entries.push({ key, hit });
    } else if (known.kind === 'row' && hit.kind === 'row') {
      exact.set(key, { ...known, rows: [...new Set([...known.rows, ...hit.rows])] });
    }
  };

  for (const row of table.rows) {
    const hit: LabelHit = { kind: 'row', rows: [row], column: undefined, official: row.flat, match: 'exact' };
    add(row.flat, hit);
    add([...row.groups, row.label].join(''), hit);
    add(row.label, { ...hit, official: row.label });
    const short = withoutGuidance(row.label);
    if (short !== row.label) {
      add(short, { ...hit, official: row.label });
      add(row.flat.replace(row.label, short), hit);
    }
    for (const alias of row.aliases) {
      add(alias, { ...hit, official: row.label, match: 'alias' });
      const flatAlias = row.flat.replace(row.label, alias);
      add(flatAlias, { ...hit, match: 'alias' });
    }
  }
  for (const row of table.rows) {
    for (const group of row.groups) {
      const members = table.rows.filter((candidate) => candidate.groups.includes(group));
      add(group, { kind: 'group', rows: members, column: undefined, official: group, match: 'exact' });
    }
  }
  for (const column of table.columns) {
    const hit: LabelHit = { kind: 'header', rows: [], column: column.key, official: column.label, match: 'exact' };
    add(column.label, hit);
    for (const alias of column.aliases) add(alias, { ...hit, match: 'alias' });
  }
  for (const gridRow of table.grid.rows) {
    if (gridRow.kind === 'data') continue;
    for (const cell of gridRow.cells) {
      if (cell.kind !== 'label') continue;
      const kind = gridRow.kind === 'header' ? 'header' : 'band';
      add(cell.text, { kind, rows: [], column: undefined, official: cell.text, match: 'exact' });
    }
  }
  add('项目', { kind: 'header', rows: [], column: undefined, official: '项目', match: 'exact' });

  const findKey = (key: string): LabelHit | undefined => {
    const known = exact.get(key);
    const bare = key.replace(REMARK, '');
    if (known !== undefined || bare === key) return known;
    const hit = exact.get(bare);
    // An amount's unit changes nothing; other words do, and are for the author to confirm.
    return hit === undefined ? undefined : { ...hit, match: unitOf(key) === undefined ? 'similar' : 'alias' };
  };

  return {
    table,
    find: (label) => findKey(normaliseLabel(label)),
    findKey,
    guess(label) {
      const key = normaliseLabel(label);
      const bare = withoutOrdinal(key);
      if (bare.length < 2) return undefined;
      const ranked = entries
        .map((entry) => ({
          entry,
          score: Math.max(similarity(key, entry.key), similarity(bare, withoutOrdinal(entry.key))),
        }))
        .sort((a, b) => b.score - a.score);
      const [best] = ranked;
      if (best === undefined || best.score < LIKENESS) return undefined;
      const rival = ranked.find(({ entry }) => !sameTarget(entry.hit, best.entry.hit));
      if (rival !== undefined && best.score - rival.score < LEAD) return undefined;
      return { ...best.entry.hit, match: 'similar' };
    },
  };
}

const sameTarget = (a: LabelHit, b: LabelHit): boolean =>
  a.kind === b.kind && a.column === b.column && a.rows[0] === b.rows[0];
