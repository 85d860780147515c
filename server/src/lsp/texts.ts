import { longestDocument } from './checker.js';

/** What the server itself says, beside the messages of the rules. */
export const texts = {
  tooLong: {
    'zh-CN': `文件超过 ${longestDocument / 1_000_000} 百万字，未作检查。请确认打开的是一份报告。`,
    en: `The file is longer than ${longestDocument / 1_000_000} million characters and was not checked. Is it one report?`,
  },
  ignore: { 'zh-CN': '忽略“{rule}”并写明理由', en: 'Ignore “{rule}” and give a reason' },
  explain: { 'zh-CN': '查看说明：{rule}', en: 'Explain: {rule}' },
  fixAll: { 'zh-CN': '修正全部书写问题', en: 'Fix all spelling and layout problems' },
  toWide: { 'zh-CN': '改为印刷样式的表格', en: 'Convert to the printed form' },
  toCanonical: { 'zh-CN': '改为简明样式的表格', en: 'Convert to flat rows' },
  untitled: { 'zh-CN': '（无标题）', en: '(untitled)' },
  table: { 'zh-CN': '表格', en: 'Table' },
  renameRefused: {
    'zh-CN': '“{path}”与“{old}”不是同一个单元格，改名会改变数字。请直接修改引用，或写同一单元格的另一种路径。',
    en: '“{path}” is not the cell of “{old}”, so renaming would change the figure. Edit the reference, or give the other path of its cell.',
  },
  path: { 'zh-CN': '引用写作', en: 'Refer to it as' },
  unreadable: {
    'zh-CN': '“{name}”无法导入：{reason}',
    en: '“{name}” cannot be imported: {reason}',
  },
  printByHand: {
    'zh-CN': '{reason}已改为导出网页：请在浏览器中打印，目标选“另存为 PDF”。',
    en: '{reason} It is a web page instead: print that in a browser, and choose “Save as PDF”.',
  },
  cannotPrint: {
    'zh-CN': '在浏览器中运行的 VS Code 不能生成 PDF。',
    en: 'VS Code in the browser cannot print to PDF.',
  },
  pasteTables: { 'zh-CN': '粘贴为{names}', en: 'Paste as {names}' },
  pasteTable: { 'zh-CN': '粘贴为表格', en: 'Paste as a table' },
  dropTables: { 'zh-CN': '插入{names}', en: 'Insert {names}' },
  dropTable: { 'zh-CN': '插入为表格', en: 'Insert as a table' },
  pasteFigures: { 'zh-CN': '填入表格的 {count} 格', en: 'Fill in cells of the table: {count}' },
  pasteDoesNotFit: {
    'zh-CN':
      '复制的 {rows} 行 {columns} 列数字从光标处起放不下，已按文字粘贴。请先撤销，再把光标放在对应的第一格中粘贴。',
    en: 'The copied figures, {rows} × {columns}, do not fit from the cursor on and were pasted as text. Undo, put the cursor into the first of their cells and paste again.',
  },
  and: { 'zh-CN': '、', en: ', ' },
} as const;
