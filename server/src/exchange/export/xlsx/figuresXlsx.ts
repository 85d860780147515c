import { reportData, type Report, type TableFormat } from '../../../core/index.js';
import { contentTypes, OFFICE, officePackage, RELATIONSHIPS, relationships } from '../office/officePackage.js';
import { xml, type Xml } from '../office/xml.js';
import { formSheet, type FormSheet } from './formSheet.js';

const MAIN = { xmlns: `${OFFICE}/spreadsheetml/2006/main` };
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The figures as an Excel file: a worksheet for each statutory table, as the form prints it. */
export function figuresXlsx(report: Report): Uint8Array {
  const { tables } = reportData(report);
  const present = new Map(report.tables.map(({ format }) => [format.key, format]));
  // A workbook has at least one sheet: without tables, the empty ones of the form.
  const forms = present.size > 0 ? [...present.values()] : report.format.tables;
  const sheets = forms.map((form) => ({
    name: nameOf(form),
    ...formSheet(form, (row, column) => {
      const place = form.rows.find(({ key }) => key === row)?.cells.findIndex((cell) => cell.column === column) ?? -1;
      return tables[form.key]?.[row]?.[place] ?? null;
    }),
  }));
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  return officePackage({
    '[Content_Types].xml': contentTypes([
      ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
      ['/xl/styles.xml', `${TYPE}.styles+xml`],
      ...paths.map((path) => [`/xl/${path}`, `${TYPE}.worksheet+xml`] as const),
    ]),
    '_rels/.rels': relationships([['workbook', `${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...paths.map((path, index) => [`sheet${index + 1}`, `${RELATIONSHIPS}/worksheet`, path] as const),
      ['styles', `${RELATIONSHIPS}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map(({ markup }, index) => [`xl/${paths[index] ?? ''}`, markup])),
  });
}

/** Excel allows 31 characters, and none that a formula gives a meaning to. */
const nameOf = ({ title }: TableFormat): string => title['zh-CN'].replace(/[\\/?*[\]:']/gu, '').slice(0, 31);

function workbook(sheets: readonly (FormSheet & { readonly name: string })[]): Xml {
  const titles = sheets.flatMap(({ name, heads }, index) =>
    heads === 0
      ? []
      : [xml('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, [`'${name}'!$1:$${heads}`])],
  );
  return xml('workbook', { ...MAIN, 'xmlns:r': RELATIONSHIPS }, [
    xml(
      'sheets',
      {},
      sheets.map(({ name }, index) => xml('sheet', { name, sheetId: index + 1, 'r:id': `sheet${index + 1}` })),
    ),
    ...(titles.length === 0 ? [] : [xml('definedNames', {}, titles)]),
  ]);
}

const side = (name: string): Xml => xml(name, { style: 'thin' });
const look = (horizontal: string): Xml =>
  xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 1, xfId: 0, applyBorder: 1, applyAlignment: 1 }, [
    xml('alignment', { horizontal, vertical: 'center', wrapText: 1 }),
  ]);
const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };

/** In the order of the styles that a form's sheet has, behind the plain style that a workbook must have. */
const styles = xml('styleSheet', MAIN, [
  xml('fonts', { count: 1 }, [xml('font', {}, [xml('sz', { val: 11 }), xml('name', { val: '宋体' })])]),
  xml('fills', { count: 2 }, [
    xml('fill', {}, [xml('patternFill', { patternType: 'none' })]),
    xml('fill', {}, [xml('patternFill', { patternType: 'gray125' })]),
  ]),
  xml('borders', { count: 2 }, [
    xml(
      'border',
      {},
      ['left', 'right', 'top', 'bottom', 'diagonal'].map((name) => xml(name)),
    ),
    xml('border', {}, [...['left', 'right', 'top', 'bottom'].map(side), xml('diagonal')]),
  ]),
  xml('cellStyleXfs', { count: 1 }, [xml('xf', plain)]),
  xml('cellXfs', { count: 4 }, [xml('xf', { ...plain, xfId: 0 }), look('center'), look('left'), look('center')]),
]);
