import { below, chance, isData, isWide, pick, tabbed } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** After some rows the page ends: a page number, and the next row has lost the tabs before its label. */
export const pageBreaks: Shape = {
  id: 'page-breaks',
  group: 'pages',
  name: { 'zh-CN': '表中夹页码，断页后丢失行首制表符', en: 'page numbers in tables, leading tabs lost' },
  mangle: asText((printed, random) =>
    printed.rows.flatMap((row) => {
      if (!isData(row) || !chance(random, 0.2)) return [tabbed(row)];
      const page = String(1 + below(random, 9));
      const number = pick([`-${page}-`, `— ${page} —`, `- ${page} -`, `第 ${page} 页`], random);
      return ['', number, '', isWide(printed) ? tabbed(row) : tabbed(row).replace(/^\t+/u, '')];
    }),
  ),
};
