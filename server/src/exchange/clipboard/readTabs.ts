/**
 * Reads tab-separated cells as Excel copies them: a cell with a tab, a line break or a quotation mark in it stands in
 * quotation marks, and those within are doubled. Empty lines at the end are none.
 */
export function readTabs(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = readCell(text, at);
    row.push(cell);
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell !== ''));
  return rows.slice(0, last + 1);
}

function readCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  if (text[start] === '"') {
    const close = closingMark(text, start + 1);
    // Words in quotation marks that go on behind them are no cell of Excel's.
    if (close !== undefined && (close + 1 >= text.length || /[\t\r\n]/u.test(text.charAt(close + 1)))) {
      return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
    }
  }
  let end = start;
  while (end < text.length && !/[\t\r\n]/u.test(text.charAt(end))) end++;
  return { cell: text.slice(start, end), end };
}

function closingMark(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}
