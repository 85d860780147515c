import { message, type Message } from '../messages/message.js';
import type { Report } from '../model/report.js';
import type { DestroyedLine } from './destroyed.js';
import { otherReport } from './otherReport.js';

/** Why nothing is checked of a file: rules would speak of words that are no report's, or no words. */
export interface Unread {
  readonly kind: 'otherReport' | 'destroyed';
  /** In a few words, for the verdict. */
  readonly reason: Message;
}

const texts = {
  otherReport: { 'zh-CN': '这是{name}', en: 'this is {name}' },
  destroyed: { 'zh-CN': '文字已成乱码', en: 'its words are destroyed' },
} as const;

/** Where more of a text than this is destroyed, no rule can read what is left. */
const MOST_DESTROYED = 0.15;

export function whyUnread(report: Report, destroyed: readonly DestroyedLine[]): Unread | undefined {
  const count = destroyed.reduce((sum, line) => sum + line.count, 0);
  if (count > 0 && count > report.text.replace(/[\s\d|<>^#-]/gu, '').length * MOST_DESTROYED) {
    return { kind: 'destroyed', reason: message(texts.destroyed) };
  }
  const other = otherReport(report);
  return other === undefined
    ? undefined
    : { kind: 'otherReport', reason: message(texts.otherReport, { name: other.name }) };
}
