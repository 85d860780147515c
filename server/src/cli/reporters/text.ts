import { message, sayIn, severityNames, type Locale } from '../../core/index.js';
import { addToTally, emptyTally, type CheckedFile, type Reporter } from './reporter.js';

const texts = {
  finding: { 'zh-CN': '{place}: {severity}：{text} [{rule}]', en: '{place}: {severity}: {text} [{rule}]' },
  fix: { 'zh-CN': '    可选：{title}', en: '    fix: {title}' },
  preferred: { 'zh-CN': '    首选：{title}', en: '    preferred fix: {title}' },
  verdict: {
    'zh-CN': '{path}: {relations} 项勾稽：{passed} 通过，{broken} 不符，{unchecked} 未检',
    en: '{path}: relations {relations}: {passed} passed, {broken} broken, {unchecked} not checked',
  },
  unread: { 'zh-CN': '{path}: 未检查：{reason}', en: '{path}: not checked: {reason}' },
  summary: {
    'zh-CN': '共 {files} 份报告：错误 {error}，警告 {warning}，提示 {information}，建议 {hint}',
    en: 'Reports: {files}. Errors: {error}, warnings: {warning}, information: {information}, hints: {hint}',
  },
} as const;

/** For reading: `path:line:column:` from 1 as compilers print it, which editors and terminals make clickable. */
export const text: Reporter = async function* (files, locale) {
  let tally = emptyTally;
  for await (const file of files) {
    yield fileLines(file, locale);
    tally = addToTally(tally, file.findings);
  }
  if (tally.files > 1) yield `\n${sayIn(locale, message(texts.summary, { ...tally }))}\n`;
};

function fileLines({ path, report, findings, verdict, unread }: CheckedFile, locale: Locale): string {
  const lines = findings.flatMap((finding) => {
    const { line, character } = report.lines.positionAt(finding.range.start);
    const first = message(texts.finding, {
      place: `${path}:${line + 1}:${character + 1}`,
      severity: severityNames[finding.severity],
      text: sayIn(locale, finding.message),
      rule: finding.rule,
    });
    const fixes = finding.fixes.map(({ title, preferred }) =>
      message(preferred ? texts.preferred : texts.fix, { title: sayIn(locale, title) }),
    );
    return [first, ...fixes];
  });
  const last =
    unread === undefined
      ? message(texts.verdict, { path, ...verdict })
      : message(texts.unread, { path, reason: sayIn(locale, unread.reason) });
  return [...lines, last].map((each) => `${sayIn(locale, each)}\n`).join('');
}
