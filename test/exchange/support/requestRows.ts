import { reportData } from '../../../server/src/core/data/reportData.js';
import { parseReport } from '../../../server/src/core/parse/parseReport.js';
import { importFile, type ImportedFile } from '../../../server/src/exchange/importFile.js';

export const TITLE = '某某县水务局2024年政府信息公开工作年度报告';

const HEAD = ['申请情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const ZEROS = Array.from({ length: 7 }, () => '0');

/** The rows of a table of requests: a head, the row in question, and some more by which the table is known. */
export const requestRows = (received: readonly string[]): readonly (readonly string[])[] => [
  HEAD,
  ['一、本年新收政府信息公开申请数量', ...received],
  ['二、上年结转政府信息公开申请数量', ...ZEROS],
  ['（一）予以公开', ...ZEROS],
  ['（七）总计', ...ZEROS],
  ['四、结转下年度继续办理', ...ZEROS],
];

export async function imported(name: string, bytes: Uint8Array): Promise<ImportedFile> {
  const result = await importFile(name, bytes);
  if (!result.ok) throw new Error(result.message.text.en);
  return result;
}

/** The figures of the row in question. */
export const received = ({ text }: ImportedFile): readonly (number | null)[] =>
  (reportData(parseReport(text)).tables['requests']?.['received'] ?? []) as readonly (number | null)[];

/** The notes on figures of that row. */
export const receivedNotes = ({ notes }: ImportedFile): readonly (readonly [string, string | undefined])[] =>
  notes.flatMap(({ kind, row, column }) => (row === 'received' ? [[kind, column] as const] : []));
