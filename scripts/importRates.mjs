// Writes docs/import-rates.md from what the suite of mangled reports counted: test/exchange/mangle/rates.json.
// `npm run generate` calls it; the counting itself takes too long for that.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const FORMATS = ['2019', '2021'];
const FATES = ['exact', 'open', 'doubtful', 'wrong'];

export function writeImportRates(groups, shapes) {
  const rates = JSON.parse(readFileSync(join(root, 'test/exchange/mangle/rates.json'), 'utf8'));
  const percent = (count, all) => (count === 0 ? '0' : `${((count / all) * 100).toFixed(1)} %`);
  const row = (...cells) => `| ${cells.join(' | ')} |`;
  const cellsOf = (shape, format) => {
    const found = rates.find((each) => each.shape === shape.id && each.format === format);
    if (found === undefined) return FATES.map(() => '—');
    const all = FATES.reduce((sum, fate) => sum + found[fate], 0);
    return FATES.map((fate) => (fate === 'wrong' ? String(found.wrong) : percent(found[fate], all)));
  };
  const table = (locale, heads) => [
    row(...heads),
    row(...heads.map((_, index) => (index < 2 ? '---' : '---:'))),
    ...shapes.map((shape) =>
      row(
        groups[shape.group][locale],
        shape.name[locale].replaceAll('|', '\\|').replaceAll('<', '&lt;'),
        ...FORMATS.flatMap((format) => cellsOf(shape, format)),
      ),
    ),
    '',
  ];
  const reports = rates.reduce((sum, each) => sum + each.reports, 0);
  const figures = rates.reduce((sum, each) => sum + FATES.reduce((all, fate) => all + each[fate], 0), 0);
  const page = [
    '# 导入的准确率',
    '',
    `把数字已知的报告（两种格式，数字随机但符合勾稽关系，有几乎全是 0 的，也有上万的）改成实际见过的 ${shapes.length} 种样子，再导入，逐个比较：共 ${reports} 份、${figures} 个数字。由测试计数，\`npm run generate\` 写成本页。`,
    '',
    '- **相同**：与原来的数字相同。',
    '- **留空**：没有写，并有“留空”说明。原文的空白不当作 0，所以“以空白代替 0”的各行留空较多。',
    '- **存疑**：写的是另一个数字，并有“推测”说明请人核对。',
    '- **错**：写错而没有说明。必须是 0。',
    '',
    '样子和导入程序出自同样的作者，真实的文件会有没想到的样子。',
    '',
    ...table('zh-CN', ['类别', '样子', ...FORMATS.flatMap((id) => [`${id}：相同`, '留空', '存疑', '错'])]),
    '# Rates of the import',
    '',
    `Reports of which every figure is known (both forms; random figures that fulfil the relations, from nearly all 0 to tens of thousands) are put into the ${shapes.length} shapes that were seen, imported, and compared figure by figure: ${reports} reports, ${figures} figures. A test counts; \`npm run generate\` writes this page.`,
    '',
    '- **exact**: the figure that it was.',
    '- **open**: left blank, with a note. A blank of the source is not taken for 0, hence the many where blanks stand for 0.',
    '- **doubtful**: another figure, with a note that asks to check it.',
    '- **wrong**: another figure, and nothing says so. Must be 0.',
    '',
    'Shapes and import are by the same authors; real files will have shapes that nobody thought of.',
    '',
    ...table('en', ['Kind', 'Shape', ...FORMATS.flatMap((id) => [`${id}: exact`, 'open', 'doubtful', 'wrong'])]),
  ];
  writeFileSync(join(root, 'docs', 'import-rates.md'), page.join('\n'));
}
