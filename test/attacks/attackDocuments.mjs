// Reports that hold every attack string in every place where an author's words get onto the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an attack that succeeds would say on the console: heard from every frame, in a sandbox too. */
export const CANARY = 'crossfoot-canary';

/** The attacks: `kind` says where each is at home; all of them are tried everywhere. */
export const attacks = JSON.parse(readFileSync(join(import.meta.dirname, 'attacks.json'), 'utf8')).map(
  ({ kind, text }) => ({ kind, text: text.replaceAll('RUN', `console.log('${CANARY}')`) }),
);

const BLOCKS = {
  paragraph: (attack) => attack,
  'middle of a paragraph': (attack) => `正文，${attack}，正文。`,
  'numbered paragraph': (attack) => `1. ${attack}`,
  list: (attack) => `- 一项\n- ${attack}`,
  quotation: (attack) => `> ${attack}`,
  heading: (attack) => `### （一）${attack}`,
  comment: (attack) => `<!-- ${attack} -->`,
  'HTML block': (attack) => `<div>${attack}\n${attack}\n</div>`,
  'code block': (attack) => `\`\`\`${attack}\n${attack}\n\`\`\``,
  picture: (attack) => `![${attack}](a.files/${attack}.png)`,
  link: (attack) => `[${attack}](https://example.gov.cn/${attack} "${attack}")`,
  reference: (attack) => `共{=${attack}}件。`,
  table: (attack) => `| ${attack} | b |\n| --- | --- |\n| 1 | ${attack} |`,
  'tab-separated table': (attack) => `${attack}\tb\n1\t${attack}`,
  'statutory table': (attack) =>
    [
      `| 项目 | 结果维持 | ${attack} | 其他结果 | 尚未审结 | 总计 |`,
      '|-|-|-|-|-|-|',
      `| 行政复议 | ${attack} | 0 | 0 | 0 | 1 | ${attack} |`,
      `| ${attack} | 1 |`,
      '| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |',
    ].join('\n'),
};

const DOCUMENTS = {
  title: (attack) => `# ${attack}年度报告\n\n正文。\n`,
  'front matter': (attack) =>
    `---\n${attack}\norganisation: ${attack}\nyear: ${attack}\nprevious: ${attack}\n---\n\n正文。\n`,
  signature: (attack) => `## 六、其他需要报告的事项\n\n无。\n\n${attack}某局\n2025年1月20日\n（此件${attack}）\n`,
};

/** Stands alone behind the attack: whoever sees it sees that the page is whole up to here. */
export const markerAfter = (index) => `标记${String(index)}止。`;

/** Places that a report has many of: in each, an attack becomes one block, with a marker behind it. */
export const blockPlaces = Object.entries(BLOCKS).map(([name, write]) => ({ name, write }));

/** Places that a report has one of: a document for each attack. */
export const documentPlaces = Object.entries(DOCUMENTS).map(([name, write]) => ({ name, write }));

/** One report with all attacks in one place. */
export const reportWithAll = (write) =>
  [
    '# 某局2024年政府信息公开工作年度报告',
    ...attacks.map(({ text }, index) => `${write(text)}\n\n${markerAfter(index)}`),
  ].join('\n\n') + '\n';
