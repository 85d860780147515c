const BAND = /^\| 第二十条第（[一二三四五六七八九十]）项/u;

/** Each statutory table, line by line, in front of what `cut` puts into it. */
const inTables = (text: string, cut: (lines: readonly string[], index: number) => readonly string[]): string =>
  text.replace(/(?:^\|.*\|\n?)+/gmu, (table) => {
    const lines = table.trimEnd().split('\n');
    return `${lines.map((line, index) => cut(lines, index).join('\n') || line).join('\n')}\n`;
  });

/** Before each band of table two but the first. */
const atBands = (text: string, write: (band: string, width: number) => readonly string[]): string =>
  inTables(text, (lines, index) => {
    const line = lines[index] ?? '';
    if (!BAND.test(line)) return [line];
    const words = BAND.exec(line)?.[0].slice(2) ?? '';
    const width = line.split('|').length - 2;
    if (index === 0) return write(words, width).filter((each) => each !== '');
    return ['', ...write(words, width)];
  }).replace(/^(\|(?: *-+ *\|)+)\n\n?(?=\|(?: *-+ *\|)+$)/gmu, '');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const rule = (width: number): string => row(Array.from({ length: width }, () => '---'));
const bandRow = (band: string, width: number): string => row([band, ...Array.from({ length: width - 1 }, () => '<')]);

/** The delimiter row of the whole is the first piece's own. */
const withoutFirstRule = (text: string): string => text.replace(/^(\| 第二十条第（一）项.*)\n\|[ |-]+\|$/mu, '$1');

/** Statutory tables in pieces, as they are found in reports. */
export const pieces: Readonly<Record<string, (text: string) => string>> = {
  'a table for each band': (text) =>
    atBands(withoutFirstRule(text), (band, width) => [bandRow(band, width), rule(width)]),
  'a table for each band under a heading': (text) => atBands(withoutFirstRule(text), (band) => [`### ${band}`, '']),
  'a table for each band under a bold line': (text) => atBands(withoutFirstRule(text), (band) => [`**${band}**`, '']),
  'a table for each band under a plain line': (text) => atBands(withoutFirstRule(text), (band) => [`${band}：`, '']),
  'a table for each band under a numbered heading': (text) => {
    let count = 0;
    return atBands(withoutFirstRule(text), (band, width) => [
      `### （${'一二三四五六'.charAt(count++)}）第${String(count)}张表`,
      '',
      bandRow(band, width),
      rule(width),
    ]);
  },
  'a sentence before each band': (text) =>
    atBands(withoutFirstRule(text), (band, width) => ['情况见下表。', '', bandRow(band, width), rule(width)]),
  'a page number before each band': (text) =>
    atBands(withoutFirstRule(text), (band, width) => ['— 3 —', '', bandRow(band, width), rule(width)]),
  'a blank line after each fifth row': (text) =>
    inTables(text, (lines, index) => (index > 3 && index % 5 === 0 ? ['', lines[index] ?? ''] : [lines[index] ?? ''])),
  'the head again after each seventh row': (text) =>
    inTables(text, (lines, index) =>
      index > 3 && index % 7 === 0 && !BAND.test(lines[0] ?? '')
        ? ['', lines[0] ?? '', lines[1] ?? '', lines[index] ?? '']
        : [lines[index] ?? ''],
    ),
  'continued after a page with the head again': (text) =>
    inTables(text, (lines, index) =>
      index === 11 && !BAND.test(lines[0] ?? '')
        ? ['', '- 4 -', '', '（续表）', '', lines[0] ?? '', lines[1] ?? '', lines[index] ?? '']
        : [lines[index] ?? ''],
    ),
};
