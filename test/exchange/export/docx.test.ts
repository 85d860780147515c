import { posix } from 'node:path';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { parseReport, reportData } from '../../../server/src/core/index.js';
import { renderReport } from '../../../server/src/core/render/renderReport.js';
import { arbitraryReport } from '../../core/edit/arbitraryReport.js';
import { readPage } from '../../core/render/readPage.js';
import { all, child, readXml, valOf, type XmlNode } from './readXml.js';
import { changed, changedRow, checked, cleanReport, exportBytes, published } from './support.js';

type Parts = ReadonlyMap<string, XmlNode>;

/** Every part of a Word file, each of them well-formed. */
const partsOf = (bytes: Uint8Array): Parts =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, readXml(strFromU8(content))]));

const docx = async (text: string): Promise<Parts> => partsOf(await exportBytes('docx', checked(text)));

function part(parts: Parts, path: string): XmlNode {
  const found = parts.get(path);
  if (found === undefined) throw new Error(`no part ${path}`);
  return found;
}

const bodyOf = (parts: Parts): readonly XmlNode[] => child(part(parts, 'word/document.xml'), 'w:body')?.children ?? [];
const styleOf = (paragraph: XmlNode): string | undefined => valOf(child(paragraph, 'w:pPr'), 'w:pStyle');
const words = (text: string): string => text.replace(/\s/gu, '');

/** The order of properties that the schema of Office Open XML prescribes, as far as they are written. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'pStyle',
    'keepNext',
    'numPr',
    'autoSpaceDE',
    'autoSpaceDN',
    'snapToGrid',
    'spacing',
    'ind',
    'jc',
    'outlineLvl',
  ],
  'w:rPr': ['rStyle', 'rFonts', 'b', 'i', 'strike', 'sz', 'szCs', 'vertAlign', 'lang'],
  'w:tblPr': ['tblW', 'jc', 'tblBorders', 'tblLayout', 'tblCellMar'],
  'w:tcPr': ['tcW', 'gridSpan', 'vMerge', 'vAlign'],
  'w:footnotePr': ['numFmt', 'footnote'],
  'w:style': ['name', 'basedOn', 'qFormat', 'pPr', 'rPr'],
  'w:sectPr': ['footerReference', 'footnotePr', 'pgSz', 'pgMar', 'docGrid'],
  'w:settings': [
    'defaultTabStop',
    'evenAndOddHeaders',
    'characterSpacingControl',
    'footnotePr',
    'compat',
    'themeFontLang',
  ],
};

function expectOrder(root: XmlNode): void {
  for (const [name, order] of Object.entries(ORDERS)) {
    for (const node of all(root, name)) {
      const places = node.children.map((each) => order.indexOf(each.name.replace('w:', '')));
      expect(places, `${name}: ${node.children.map((each) => each.name).join()}`).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  }
}

/** Rows of a table as squares of its grid; a merged cell's squares below it are `^`. */
function squaresOf(table: XmlNode): readonly (readonly string[])[] {
  const columns = all(table, 'w:gridCol').length;
  return all(table, 'w:tr').map((row) => {
    const squares = all(row, 'w:tc').flatMap((cell) => {
      const properties = child(cell, 'w:tcPr');
      const merge = child(properties, 'w:vMerge');
      const span = Number(valOf(properties, 'w:gridSpan') ?? 1);
      const text = merge !== undefined && merge.attributes['w:val'] === undefined ? '^' : cell.text;
      return [text, ...Array.from({ length: span - 1 }, () => '<')];
    });
    expect(squares).toHaveLength(columns);
    return squares;
  });
}

describe('a report as a Word file', () => {
  test.each(published)(
    '$name: every part is there, named, related, and in the order of the schema',
    async ({ text }) => {
      const parts = await docx(text);
      const types = all(part(parts, '[Content_Types].xml'), 'Override').map(({ attributes }) => attributes['PartName']);
      const named = [...parts.keys()].filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml');
      expect([...types].sort()).toEqual(named.map((path) => `/${path}`).sort());
      for (const [path, root] of parts) {
        expectOrder(root);
        if (!path.endsWith('.rels')) continue;
        const folder = posix.join(posix.dirname(path), '..');
        const inside = all(root, 'Relationship').filter(({ attributes }) => attributes['TargetMode'] !== 'External');
        for (const { attributes } of inside)
          expect(parts.has(posix.join(folder, attributes['Target'] ?? ''))).toBe(true);
      }
      const known = all(part(parts, 'word/_rels/document.xml.rels'), 'Relationship').map(
        ({ attributes }) => attributes['Id'],
      );
      const used = ['w:hyperlink', 'w:footerReference'].flatMap((name) => all(part(parts, 'word/document.xml'), name));
      for (const { attributes } of used) expect(known).toContain(attributes['r:id']);
      const styles = all(part(parts, 'word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']);
      for (const paragraph of all(part(parts, 'word/document.xml'), 'w:p'))
        expect(styles).toContain(styleOf(paragraph));
    },
  );

  test.each(published)('$name: the same words as the page, in the same order', async ({ text }) => {
    const page = readPage(
      renderReport(parseReport(text), 'zh-CN')
        .content.map((node) => toHtml(node))
        .join(''),
    );
    const captions = parseReport(text).tables.reduce(
      (rest, { format }) => rest.replace(words(format.title['zh-CN']), ''),
      words(page.text),
    );
    expect(words(part(await docx(text), 'word/document.xml').text)).toBe(captions);
  });

  test('footnotes are Word’s own, numbered by it; one that is called again repeats its number', async () => {
    const heading = '## 六、其他需要报告的事项\n';
    const notes =
      '甲[^b]，乙[^a]，丙[^b]。\n\n[^a]: **乙**，见[网站](https://example.gov.cn/n)。\n\n[^b]: 甲的说明。\n';
    const parts = await docx(changed(heading, `${heading}\n${notes}`));
    for (const root of parts.values()) expectOrder(root);
    const body = part(parts, 'word/document.xml');
    expect(all(body, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])).toEqual(['1', '2']);
    expect(all(body, 'w:fldSimple').map(({ attributes, text }) => [attributes['w:instr']?.trim(), text])).toEqual([
      ['NOTEREF _Note1 \\f \\h', '①'],
    ]);
    expect(all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])).toContain('_Note1');
    const written = all(part(parts, 'word/footnotes.xml'), 'w:footnote').filter(
      ({ attributes }) => attributes['w:type'] === undefined,
    );
    expect(written.map(({ attributes, text }) => [attributes['w:id'], text.trim()])).toEqual([
      ['1', '甲的说明。'],
      ['2', '乙，见网站。'],
    ]);
    const [link] = written.flatMap((note) => all(note, 'w:hyperlink'));
    const targets = all(part(parts, 'word/_rels/footnotes.xml.rels'), 'Relationship');
    expect(targets.find(({ attributes }) => attributes['Id'] === link?.attributes['r:id'])?.attributes['Target']).toBe(
      'https://example.gov.cn/n',
    );
    expect(body.text).not.toContain('甲的说明');
  });

  test.each(published)('$name: the figures of the tables, in the cells of the form', async ({ text }) => {
    const { report } = checked(text);
    const tables = bodyOf(await docx(text)).filter(({ name }) => name === 'w:tbl');
    const data = reportData(report).tables;
    const official = report.tables.map(({ format }) => format);
    expect(tables.length).toBeGreaterThanOrEqual(official.length);
    official.forEach((format, index) => {
      const table = tables[index];
      if (table === undefined) throw new Error('a table is missing');
      const squares = squaresOf(table);
      expect(squares).toHaveLength(format.grid.rows.length);
      format.grid.rows.forEach((row, y) => {
        const shown = squares[y]?.filter((square) => square !== '^' && square !== '<') ?? [];
        expect(shown).toHaveLength(row.cells.length);
        row.cells.forEach((cell, x) => {
          if (cell.kind === 'label') return;
          const place = format.rows
            .find(({ key }) => key === cell.row)
            ?.cells.findIndex((each) => each.column === cell.column);
          const figure = data[format.key]?.[cell.row]?.[place ?? -1] ?? '';
          // A change is printed as it is written, +5 or 减2; an amount has its unit.
          const printed = (shown[x] ?? '')
            .replace(/^[+增]/u, '')
            .replace('减', '-')
            .replace(/\s/gu, '');
          expect(printed, `${cell.row} ${cell.column}`).toBe(String(figure).replace(/\s/gu, ''));
        });
      });
    });
  });

  test('merged cells begin where the form merges; widths fill the text; heads repeat, rows stay whole', async () => {
    const tables = bodyOf(await docx(cleanReport)).filter(({ name }) => name === 'w:tbl');
    const requests = tables[1];
    if (requests === undefined) throw new Error('no table');
    const squares = squaresOf(requests);
    expect(squares[0]?.slice(-7)).toEqual(['申请人情况', '<', '<', '<', '<', '<', '<']);
    const first = squares.findIndex(([label]) => label === '三、本年度办理结果');
    expect(squares.slice(first + 1).findIndex(([label]) => label !== '^')).toBeGreaterThan(15);
    for (const table of tables) {
      const widths = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      // 156 mm in twentieths of a point.
      expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - (156 / 25.4) * 1440)).toBeLessThan(2);
      for (const row of all(table, 'w:tr')) expect(child(child(row, 'w:trPr'), 'w:cantSplit')).toBeDefined();
    }
    const heads = all(requests, 'w:tr').map((row) => child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined);
    expect(heads.filter(Boolean)).toHaveLength(3);
    expect(heads.slice(0, 3)).toEqual([true, true, true]);
  });

  test('paper, lines, fonts and page numbers are those of GB/T 9704', async () => {
    const parts = await docx(cleanReport);
    const section = bodyOf(parts).at(-1);
    expect(child(section, 'w:pgSz')?.attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' });
    const margin = child(section, 'w:pgMar')?.attributes;
    const mm = ['w:top', 'w:left', 'w:right', 'w:bottom'].map((side) =>
      Math.round((Number(margin?.[side]) * 25.4) / 1440),
    );
    expect(mm).toEqual([37, 28, 26, 35]);
    const style = (id: string): XmlNode | undefined =>
      all(part(parts, 'word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
    const indent = (id: string): string | undefined =>
      child(child(style(id), 'w:pPr'), 'w:ind')?.attributes['w:firstLineChars'];
    expect([indent('BodyText'), indent('Heading1'), indent('TableText'), indent('Normal')]).toEqual([
      '200',
      '200',
      undefined,
      undefined,
    ]);
    const spacing = child(child(style('BodyText'), 'w:pPr'), 'w:spacing')?.attributes;
    expect([spacing?.['w:line'], spacing?.['w:lineRule']]).toEqual(['579', 'exact']);
    for (const { attributes } of all(part(parts, 'word/styles.xml'), 'w:rFonts')) {
      expect(attributes['w:eastAsia']).toBe(attributes['w:ascii']);
      expect(attributes['w:eastAsia']).toBe(attributes['w:hAnsi']);
    }
    expect(child(child(style('Heading1'), 'w:rPr'), 'w:rFonts')?.attributes['w:eastAsia']).toBe('黑体');
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((path) => part(parts, path));
    expect(footers.map((footer) => footer.text)).toEqual(['—  PAGE 1 —', '—  PAGE 1 —']);
    expect(footers.map((footer) => valOf(all(footer, 'w:pPr')[0], 'w:jc'))).toEqual(['right', 'left']);
  });

  test('title, headings, text and signature have their styles; a long title has its lines', async () => {
    const paragraphs = bodyOf(await docx(cleanReport)).filter(({ name }) => name === 'w:p');
    const of = (style: string): readonly string[] =>
      paragraphs.filter((each) => styleOf(each) === style).map(({ text }) => text);
    expect(of('Title')).toEqual([parseReport(cleanReport).title?.text]);
    const [title] = paragraphs;
    if (title === undefined) throw new Error('no title');
    expect(all(title, 'w:br')).toHaveLength(1);
    expect(of('Heading1')).toHaveLength(6);
    expect(of('Signature').filter((text) => text !== '')).toHaveLength(2);
  });

  test('the issuer is centred on the date, whatever its font', async () => {
    const places = async (text: string): Promise<readonly unknown[]> =>
      bodyOf(await docx(text))
        .filter((each) => styleOf(each) === 'Signature' && each.text !== '')
        .map((each) => {
          const { attributes } = child(child(each, 'w:pPr'), 'w:ind') ?? {};
          return [valOf(child(each, 'w:pPr'), 'w:jc'), attributes?.['w:left'], attributes?.['w:right']];
        });
    const textWidth = Math.round((210 / 25.4) * 1440) - Math.round((26 / 25.4) * 1440) - Math.round((28 / 25.4) * 1440);
    const character = 320;
    // 2025年1月20日 takes 6.5 characters, and begins four from the right.
    const edge = String(textWidth - (6.5 + 2 * 4) * character);
    expect(await places(cleanReport)).toEqual([
      ['center', edge, '0'],
      ['center', edge, '0'],
    ]);
    const long = '青云市人力资源和社会保障局机关服务中心';
    const lines = cleanReport.trimEnd().split('\n');
    const signed = [...lines.slice(0, -3), long, '', lines.at(-1)].join('\n');
    expect(await places(signed)).toEqual([
      [undefined, '0', '0'],
      ['center', String(textWidth - long.length * character), '0'],
    ]);
  });

  test('the signature stands on no page alone', async () => {
    const last = bodyOf(await docx(cleanReport))
      .filter(({ name }) => name === 'w:p')
      .slice(-4);
    expect(last.map(styleOf)).toEqual(['BodyText', 'Signature', 'Signature', 'Signature']);
    expect(last.map((each) => child(child(each, 'w:pPr'), 'w:keepNext') !== undefined)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('references and computed cells are figures; findings are not shown', async () => {
    const text = changedRow('（一）予以公开', (figures) => [...figures.slice(0, -1), '=']);
    const heading = '## 六、其他需要报告的事项\n';
    const shown = part(
      await docx(changed(heading, `${heading}\n予以公开{=表三.予以公开.总计}件。\n`, text)),
      'word/document.xml',
    );
    expect(shown.text).toContain('予以公开19件。');
    expect(shown.text).not.toContain('=');
  });

  test('emphasis, links and lists', async () => {
    const heading = '## 六、其他需要报告的事项\n';
    const prose =
      '**甲**和~~乙~~，见[网站](https://example.gov.cn/a?b=1&c=2)和[这里](javascript:alert(1))。\n\n- 丙\n  - 子\n- 丁\n';
    const parts = await docx(changed(heading, `${heading}\n${prose}`));
    const document = part(parts, 'word/document.xml');
    const bold = all(document, 'w:r').filter((run) => all(run, 'w:b').length > 0);
    expect(bold.map(({ text }) => text)).toEqual(['甲']);
    expect(all(document, 'w:hyperlink').map(({ text }) => text)).toEqual(['网站']);
    const outside = all(part(parts, 'word/_rels/document.xml.rels'), 'Relationship').filter(
      ({ attributes }) => attributes['TargetMode'] === 'External',
    );
    expect(outside.map(({ attributes }) => attributes['Target'])).toEqual(['https://example.gov.cn/a?b=1&c=2']);
    const items = all(document, 'w:p').filter((each) => styleOf(each) === 'ListParagraph');
    const levels = items.map((each) => [each.text, valOf(all(each, 'w:numPr')[0], 'w:ilvl')]);
    expect(levels).toEqual([
      ['丙', '0'],
      ['子', '1'],
      ['丁', '0'],
    ]);
  });

  test('the same report gives the same bytes', async () => {
    expect(await exportBytes('docx', checked(cleanReport))).toEqual(await exportBytes('docx', checked(cleanReport)));
  });

  test('any text gives a file that is whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(arbitraryReport, fc.string({ unit: 'binary' })), async (text) => {
        const parts = await docx(text);
        for (const root of parts.values()) expectOrder(root);
        for (const table of all(part(parts, 'word/document.xml'), 'w:tbl')) squaresOf(table);
        expect(bodyOf(parts).at(-1)?.name).toBe('w:sectPr');
      }),
      { numRuns: 60 },
    );
  });
});

describe('the check sheet as a Word file', () => {
  test.each(['zh-CN', 'en'] as const)('%s: every relation and finding', async (locale) => {
    const result = checked(changedRow('（一）予以公开', ([, ...others]) => ['91', ...others]));
    const parts = partsOf(await exportBytes('sheet-docx', result, locale));
    for (const root of parts.values()) expectOrder(root);
    const tables = bodyOf(parts).filter(({ name }) => name === 'w:tbl');
    const [identity, findings, ...relations] = tables.map(squaresOf);
    expect(identity?.flat().join()).toContain(String(result.verdict.relations));
    expect(findings).toHaveLength(result.findings.length + 1);
    const results = relations.flat().map((row) => row[3]);
    expect(results.filter((each) => each === (locale === 'en' ? 'broken' : '不符'))).toHaveLength(
      result.verdict.broken,
    );
  });
});
