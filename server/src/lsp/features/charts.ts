import {
  chartMethod,
  chartsMethod,
  type ChartParams,
  type ChartResult,
  type ChartsResult,
} from '../../../protocol/index.js';
import type { Chart } from '../../core/charts/index.js';
import { message, type Message } from '../../core/index.js';
import type { Checked } from '../checker.js';
import { findYearBefore, type YearBefore } from '../findYearBefore.js';
import { isRecord, readUri } from '../params.js';
import { serve, type Feature, type Session } from '../session.js';

/** The figures of a report as charts. What draws them is loaded on first use. */
export const charts: Feature = {
  start(session) {
    const { client, checker } = session;
    serve(session, chartsMethod, readUri, async ({ uri }): Promise<ChartsResult | null> => {
      const checked = await checker.check(uri);
      if (checked === undefined) return null;
      const { renderCharts, titleIn } = await import('../../core/charts/index.js');
      const { drawn, before } = await draw(session, checked);
      return {
        version: checked.document.version,
        html: renderCharts(drawn, [remarkOn(before, checked)], client.locale),
        charts: drawn.map((chart) => ({ key: chart.key, title: titleIn(client.locale, chart) })),
      };
    });
    serve(session, chartMethod, readChart, async ({ uri, chart: key, forReport }): Promise<ChartResult | null> => {
      const checked = await checker.check(uri);
      if (checked === undefined) return null;
      const { chartFile, tableMarkdown, titleIn } = await import('../../core/charts/index.js');
      const chart = (await draw(session, checked)).drawn.find((each) => each.key === key);
      if (chart === undefined) return null;
      const locale = forReport ? 'zh-CN' : client.locale;
      return {
        title: titleIn(locale, chart),
        svg: chartFile(chart, locale),
        table: tableMarkdown(chart, locale),
      };
    });
  },
};

async function draw(
  session: Session,
  checked: Checked,
): Promise<{ readonly drawn: readonly Chart[]; readonly before: YearBefore }> {
  const { reportCharts } = await import('../../core/charts/index.js');
  const before = await findYearBefore(session, checked);
  return { drawn: reportCharts(checked.analysis, before.kind === 'found' ? before.analysis : undefined), before };
}

function readChart(params: unknown): ChartParams | undefined {
  const document = readUri(params);
  if (document === undefined || !isRecord(params)) return undefined;
  const { chart, forReport } = params;
  return typeof chart === 'string' && typeof forReport === 'boolean' ? { ...document, chart, forReport } : undefined;
}

/** Where last year's figures come from, or what to do to have them. */
function remarkOn(before: YearBefore, { report }: Checked): Message {
  const { year } = report.identity;
  const name = before.name ?? '';
  switch (before.kind) {
    case 'found':
      return message(
        { 'zh-CN': '上年的数字取自{name}。', en: 'The figures of the year before come from {name}.' },
        { name },
      );
    case 'otherYear':
      return message(
        {
          'zh-CN': '文首写的上年报告{name}不是{year}年的，没有用来对比。请改正“上年报告”的文件名。',
          en: 'The report {name} that the front matter names as “previous” is not on {year}, and is not compared. Please correct the name.',
        },
        { name, year: year === undefined ? '' : year - 1 },
      );
    case 'missing':
      if (name !== '') {
        return message(
          {
            'zh-CN': '找不到文首写的上年报告{name}，没有与上年对比。请核对文件名。',
            en: 'The report {name} that the front matter names as “previous” is not there, so nothing is compared. Please check the name.',
          },
          { name },
        );
      }
      return message({
        'zh-CN': '没有找到上年的报告，没有与上年对比。把它放在同一文件夹，或在文首写明“上年报告”的文件名。',
        en: 'No report of the year before was found to compare with. Put it into the same folder, or name it as “previous” in the front matter.',
      });
  }
}
