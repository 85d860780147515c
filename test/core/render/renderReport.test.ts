import { describe, expect, it } from 'vitest';
import { canonicalTable } from '../../../server/src/core/edit/canonicalTable.js';
import { formatReport } from '../../../server/src/core/edit/formatReport.js';
import {
  builtInFormats,
  message,
  parseReport,
  type Finding,
  type Report,
  type Severity,
} from '../../../server/src/core/index.js';
import type { PageBlock } from '../../../server/src/core/render/renderBlocks.js';
import { seeds } from '../edit/seeds.js';
import { drawExport, drawPage, htmlOf, pageOf, stretchOf } from './drawPage.js';
import { expectInert } from './expectInert.js';
import { findAll, hasClass, named, type PageNode } from './readPage.js';

const render = (text: string, findings: readonly Finding[] = []): PageNode => expectInert(drawPage(text, findings));

const only = (page: PageNode, fits: (node: PageNode) => boolean): PageNode => {
  const [first, ...others] = findAll(page, fits);
  if (first === undefined || others.length > 0)
    throw new Error(`one element expected, not ${String(others.length + 1)}`);
  return first;
};

const finding = (text: string, words: string, severity: Severity = 'error', more: Partial<Finding> = {}): Finding => {
  const start = text.indexOf(words);
  return {
    rule: 'rule',
    severity,
    range: { start, end: start + words.length },
    message: message({ 'zh-CN': `“${words}”有误`, en: `"${words}" is wrong` }),
    fixes: [],
    ...more,
  };
};

/** How many squares each row of a table takes, counting those that cells above it reach down to. */
function squaresOf(table: PageNode): readonly number[] {
  let open: readonly { readonly rows: number; readonly width: number }[] = [];
  return findAll(table, named('tr')).map((row) => {
    const own = row.children.map(({ attributes }) => ({
      rows: Number(attributes['rowspan'] ?? 1),
      width: Number(attributes['colspan'] ?? 1),
    }));
    const all = [...open, ...own];
    open = all.map(({ rows, width }) => ({ rows: rows - 1, width })).filter(({ rows }) => rows > 0);
    return all.reduce((sum, { width }) => sum + width, 0);
  });
}

const forms = builtInFormats.flatMap((format) =>
  format.tables.map((table) => ({ name: `${format.id} ${table.key}`, format, table })),
);

describe.each(forms)('$name', ({ format, table }) => {
  let count = 0;
  const written = canonicalTable(table, () => String(1000 + count++));
  const page = render(`---\nformat: "${format.id}"\n---\n\n${written}\n`);
  const drawn = only(page, named('table'));

  it('has the rows of the form, each as wide as the form', () => {
    expect(squaresOf(drawn)).toEqual(table.grid.rows.map(() => table.grid.columns));
  });

  it('has every label of the form, in order', () => {
    const labels = table.grid.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === 'label' ? [cell.text] : [])),
    );
    expect(findAll(drawn, named('th')).map(({ text }) => text)).toEqual(labels);
    expect(findAll(drawn, named('th')).every(({ attributes }) => 'scope' in attributes)).toBe(true);
    expect(only(drawn, named('caption')).text).toBe(table.title['zh-CN']);
  });

  it('has each figure in its cell', () => {
    let next = 0;
    const figures = table.rows.flatMap((row) =>
      row.cells.map(({ column }) => [`${table.key}/${row.key}/${column}`, String(1000 + next++)]),
    );
    expect(findAll(drawn, named('td')).map(({ attributes, text }) => [attributes['data-cell'], text])).toEqual(figures);
  });

  it('shows no merge mark', () => {
    expect(findAll(drawn, named('td', 'th')).filter(({ text }) => text === '<' || text === '^')).toEqual([]);
  });
});

describe('the statutory tables', () => {
  const header = '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n';

  it('leave a blank cell empty, show a computed figure, and say what the form has no place for', () => {
    const page = render(
      `${header}| 行政复议 | 1 |  | 0 | 2 | = |\n| 行政诉讼 未经复议直接起诉 | = | 0 | 0 | 0 | = |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 | 77 |\n| 其他 | 88 |\n`,
    );
    const cell = (key: string): PageNode =>
      only(page, ({ attributes }) => attributes['data-cell'] === `reviewAndLitigation/${key}`);
    expect(cell('reconsideration/corrected').text).toBe('');
    expect(hasClass(cell('reconsideration/corrected'), 'blank')).toBe(true);
    expect(cell('reconsideration/total').text).toBe('');
    expect(cell('litigation.direct/upheld').text).toBe('');
    const outside = only(page, (node) => hasClass(node, 'outside-form'));
    expect(findAll(outside, named('td')).map(({ text }) => text)).toEqual(['77', '其他', '88']);

    const whole = render(`${header}| 行政复议 | 1 | 0 | 0 | 2 | = |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`);
    const total = only(
      whole,
      ({ attributes }) => attributes['data-cell'] === 'reviewAndLitigation/reconsideration/total',
    );
    expect(total.text).toBe('3');
    expect(hasClass(total, 'computed')).toBe(true);
  });

  it('show a row that the source does not have', () => {
    const table = builtInFormats[1]?.tables[0];
    const written = table === undefined ? '' : canonicalTable(table, () => '5');
    const page = render(written.replace(/\| 行政处罚 .*\n/u, ''));
    const row = only(page, (node) => node.name === 'tr' && hasClass(node, 'missing'));
    expect(row.children.map(({ text }) => text)).toEqual(['行政处罚', '']);
    expect(row.attributes['data-line']).toBeUndefined();
  });

  it('keep the author’s own words of a label', () => {
    const page = render(seeds.find(({ name }) => name.startsWith('yiyuan'))?.text ?? '');
    const labels = findAll(page, named('th')).map(({ text }) => text);
    expect(labels).toContain('社会组织');
    expect(labels).toContain('1. 本单位不掌握相关政府信息');
    expect(labels).not.toContain('社会公益组织');
  });
});

describe.each(seeds)('$name', ({ text }) => {
  const sourceOf = (block: PageBlock, node: PageNode): string => {
    const { start, end } = stretchOf(node, block);
    return text.slice(start, end);
  };
  const report: Report = parseReport(text);
  const rendered = pageOf(report);
  const page = expectInert(htmlOf(rendered));
  const blocks = rendered.blocks.map((block) => ({ block, nodes: expectInert(block.html) }));

  it('has every figure where the source has it', () => {
    const shown = blocks.flatMap(({ block, nodes }) =>
      findAll(nodes, ({ attributes }) => 'data-cell' in attributes).map((node) => ({
        key: node.attributes['data-cell'],
        figure: node.text,
        source: 'data-start' in node.attributes ? sourceOf(block, node) : undefined,
      })),
    );
    for (const table of report.tables) {
      for (const row of table.rows) {
        for (const cell of row.cells) {
          const key = `${table.format.key}/${row.format.key}/${cell.format.column}`;
          const found = shown.find((each) => each.key === key);
          expect(found?.figure).toBe(cell.source?.text ?? '');
          expect(found?.source).toBe(cell.source?.text ?? '');
        }
      }
    }
  });

  it('has all the words of its prose and headings', () => {
    const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
    const shown = letters(page.text);
    for (const block of report.blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
      expect(shown).toContain(letters(text.slice(block.range.start, block.range.end)));
    }
  });

  it('has every block on its line, and every row of a statutory table', () => {
    const lineOf = (line: number): string => {
      const at = report.lines.line(line);
      return text.slice(at.start, at.end);
    };
    for (const { block, nodes } of blocks) {
      const first = report.lines.lineAt(block.range.start);
      const lines = findAll(nodes, ({ attributes }) => 'data-line' in attributes);
      expect(lines.length).toBeGreaterThan(0);
      for (const { name, children, attributes } of lines.filter((each) => each.name === 'tr')) {
        const figures = children.flatMap((cell) => (name === 'tr' && cell.name === 'td' ? [cell.text] : []));
        for (const figure of figures) expect(lineOf(first + Number(attributes['data-line']))).toContain(figure);
      }
    }
  });

  it('has every sentence and figure of its prose where the source has it', () => {
    const letters = (words: string): string => words.replace(/\s/gu, '');
    const found = { sentence: 0, quantity: 0 };
    for (const { block, nodes } of blocks) {
      for (const kind of ['sentence', 'quantity'] as const) {
        for (const node of findAll(nodes, (each) => hasClass(each, kind))) {
          expect(letters(sourceOf(block, node))).toContain(letters(node.text));
          found[kind]++;
        }
      }
      for (const node of findAll(nodes, ({ attributes }) => 'data-at' in attributes)) {
        expect(text.startsWith(node.text, block.range.start + Number(node.attributes['data-at']))).toBe(true);
      }
    }
    expect(found.sentence).toBeGreaterThan(10);
    expect(found.quantity).toBeGreaterThan(0);
  });

  it('looks the same after formatting', () => {
    const figures = (node: PageNode): unknown =>
      findAll(node, named('td')).map(({ text: figure, attributes }) => [attributes['data-cell'], figure]);
    const formatted = render(formatReport(text));
    const official = (node: PageNode): readonly PageNode[] => findAll(node, (each) => hasClass(each, 'official-table'));
    expect(official(formatted).map(figures)).toEqual(official(page).map(figures));
  });
});

describe('prose', () => {
  it('gives title, headings by level, signature and publication note their elements', () => {
    const page = render(
      '# 某局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n### （一）甲\n\n#### 1.乙\n\n##### （1）丙\n\n正文。\n\n某县财政局\n2025年1月20日\n\n（此件公开发布）\n',
    );
    expect(page.children.filter(({ name }) => name !== '').map(({ name, text }) => [name, text])).toEqual([
      ['h1', '某局2024年政府信息公开工作年度报告'],
      ['h2', '一、总体情况'],
      ['h3', '（一）甲'],
      ['h4', '1.乙'],
      ['h5', '（1）丙'],
      ['p', '正文。'],
      ['p', '某县财政局'],
      ['p', '2025年1月20日'],
      ['p', '（此件公开发布）'],
    ]);
    expect(findAll(page, (node) => hasClass(node, 'signature')).map(({ text }) => text)).toEqual([
      '某县财政局',
      '2025年1月20日',
    ]);
    expect(only(page, (node) => hasClass(node, 'publication-note')).text).toBe('（此件公开发布）');
  });

  it('centres the issuer on the date, or the date on an issuer that has no room there', () => {
    const signatureOf = (end: string): readonly (readonly (string | undefined)[])[] =>
      findAll(
        render(`# 某局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n正文。\n\n${end}\n`),
        ({ attributes }) => (attributes['class'] ?? '').startsWith('signature'),
      ).map(({ text, attributes }) => [text, attributes['class'], attributes['data-on']]);
    const date = '2025年1月20日';
    expect(signatureOf(`某县财政局\n\n${date}`)).toEqual([
      ['某县财政局', 'signature', date],
      [date, 'signature', undefined],
    ]);
    const long = '青云市人力资源和社会保障局机关服务中心';
    expect(signatureOf(`${long}\n${date}`)).toEqual([
      [long, 'signature-wide', undefined],
      [date, 'signature-wide', long],
    ]);
    expect(signatureOf(date)).toEqual([[date, 'signature', undefined]]);
  });

  it('keeps numbered sentences as paragraphs with their numbers', () => {
    const page = render('4. 人大代表建议办理，共 8 件。\n5. *重点*工作。\n\n2020. 年份。\n');
    expect(findAll(page, named('p')).map(({ text }) => text)).toEqual([
      '4. 人大代表建议办理，共 8 件。',
      '5. 重点工作。',
      '2020. 年份。',
    ]);
    expect(findAll(page, named('ol', 'li'))).toEqual([]);
  });

  it('joins lines of Chinese text without a space, and breaks where Markdown breaks', () => {
    expect(render('第一行，\n第二行 web\nsite。\n').text).toBe('第一行，第二行 web site。');
    expect(findAll(render('甲，  \n乙。\n'), named('br'))).toHaveLength(1);
    expect(findAll(render('甲，*\\\n乙。\n'), named('br'))).toHaveLength(1);
  });

  it('ends a bare address before Chinese text', () => {
    const page = render(
      '详见https://www.example.gov.cn/a。另见（www.example.gov.cn）和[网站](mailto:a@example.gov.cn)。\n',
    );
    expect(page.text).toBe('详见https://www.example.gov.cn/a。另见（www.example.gov.cn）和网站。');
    expect(findAll(page, named('a')).map(({ attributes, text }) => [attributes['href'], text])).toEqual([
      ['https://www.example.gov.cn/a', 'https://www.example.gov.cn/a'],
      ['http://www.example.gov.cn', 'www.example.gov.cn'],
      ['mailto:a@example.gov.cn', '网站'],
    ]);
  });

  it('merges the cells of a foreign table, where they are rectangles', () => {
    const page = render('| a | < | b |\n| --- | --- | --- |\n| c | d | < |\n| ^ | ^ | < |\n| e | < | ^ |\n');
    expect(squaresOf(page)).toEqual([3, 3, 3, 3]);
    expect(findAll(page, named('th', 'td')).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', '', '', '', 'e', '']);
    const crossing = render('| a | b |\n| --- | --- |\n| ^ | c\\|d |\n');
    expect(findAll(crossing, named('thead'))).toEqual([]);
    expect(squaresOf(crossing)).toEqual([2, 2]);
    expect(findAll(crossing, named('td')).map(({ text }) => text)).toEqual(['c|d']);
  });
});

describe('findings', () => {
  it('mark their words, the gravest first', () => {
    const text = '正文，共收到 3 件，其中 2 件。\n';
    const page = render(text, [
      finding(text, '3 件', 'warning'),
      finding(text, '共收到 3', 'error'),
      finding(text, '其中', 'hint'),
    ]);
    expect(
      findAll(page, named('mark')).map(({ text: words, attributes }) => [
        words,
        attributes['data-finding'],
        attributes['class'],
      ]),
    ).toEqual([
      ['共收到 ', '1', 'finding finding-error'],
      ['3', '0 1', 'finding finding-error'],
      [' 件', '0', 'finding finding-warning'],
      ['其中', '2', 'finding finding-hint'],
    ]);
    const [, both] = findAll(page, named('mark'));
    expect(both?.attributes['aria-description']).toBe('“3 件”有误\n“共收到 3”有误');
    expect(page.text).toBe(text.trim());
  });

  it('mark words between Markdown, and else the block', () => {
    const text = '正文 **共收到 3 件**，见&amp;。\n';
    const page = render(text, [finding(text, '3 件'), finding(text, '&amp;')]);
    expect(only(page, named('mark')).text).toBe('3 件');
    expect(only(page, named('p')).attributes['data-finding']).toBe('1');
  });

  it('mark figures, labels, rows and tables', () => {
    const text =
      '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 行政复议 | 1 | 0 | 0 |  | 44 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n';
    const whole = { start: 0, end: text.length - 1 };
    const row = { start: text.indexOf('| 行政诉讼'), end: text.length - 1 };
    const page = render(text, [
      finding(text, '44'),
      finding(text, '行政复议', 'warning'),
      finding(text, '其他结果', 'hint'),
      finding(text, '', 'error', { range: whole }),
      finding(text, '', 'information', { range: row }),
      finding(text, '行政复议', 'error', {
        cells: [{ table: 'reviewAndLitigation', row: 'reconsideration', column: 'pending' }],
      }),
      finding(text, '', 'warning', { range: { start: text.indexOf('44') - 3, end: text.indexOf('44') - 3 } }),
    ]);
    const marked = findAll(page, ({ attributes }) => 'data-finding' in attributes);
    expect(
      marked.map(({ name, text: words, attributes }) => [name, words.slice(0, 4), attributes['data-finding']]),
    ).toEqual([
      ['div', '政府信息', '3'],
      ['th', '行政复议', '1'],
      ['th', '其他结果', '2'],
      ['th', '其他结果', '2'],
      ['th', '其他结果', '2'],
      ['tr', '1004', '4'],
      ['td', '', '5 6'],
      ['td', '44', '0'],
    ]);
  });

  it('about something that is not there have a line of their own', () => {
    const text = '---\nyear: 2024\n---\n\n正文。\n';
    const page = render(text, [
      finding(text, '', 'error', { range: { start: text.length, end: text.length } }),
      finding(text, 'year', 'warning'),
    ]);
    expect(
      page.children
        .filter(({ name }) => name !== '')
        .map(({ text: words, attributes }) => [words, attributes['data-finding']]),
    ).toEqual([
      ['“year”有误', '0'],
      ['正文。', undefined],
      ['“”有误', '0'],
    ]);
    expect(render('', [finding('', '')]).text).toBe('“”有误');
  });

  it('speak the language of the page', () => {
    const text = '正文。\n';
    const page = pageOf(parseReport(text), [finding(text, '正文')], 'en');
    expect(htmlOf(page)).toContain('is wrong');
    expect(page.title).toBe('Annual report');
  });
});

describe('an export', () => {
  it('has no trace of the source', () => {
    const text = seeds[0]?.text ?? '';
    expect(drawExport(text)).not.toMatch(/ id=| data-|<span/u);
  });
});
