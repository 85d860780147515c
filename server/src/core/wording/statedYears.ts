import { digitsOf } from '../text/chineseNumber.js';
import { halfWidthDigits } from '../text/normalise.js';
import { HIDDEN } from './hideMarkup.js';
import { beginsClause, withoutTitles, type Sentence } from './passages.js';
import { workResults } from './workResults.js';

/** A year in a sentence that is not the report's own. */
export interface StatedYear {
  /** In the sentence. */
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

const YEAR = /(?<![\d〔[（(.])([12]\d{3}|[二一][〇○零九][〇○零一二三四五六七八九]{2})\s{0,3}年/gu;
/** `度`, then a month or a span of months: still the whole year's topic. */
const MONTHS =
  /^(?:度|\s{0,3}\d{1,2}\s{0,3}月?\s{0,3}[-－—至到~]\s{0,3}\d{1,2}\s{0,3}月(?:份)?|\s{0,3}\d{1,2}\s{0,3}月(?:份)?)/u;
const DAY = /^\s{0,3}\d{1,2}\s{0,3}(?:日|号)/u;
/** In text without white space. */
const QUANTITY =
  /(?<![第\d])(?:\d[\d,.]{0,9}|[一二两三四五六七八九十百千]{1,5})[多余]?[千万亿]?[多余]?(?:件|条|篇|份|人|场|次|期|项|个(?!月|工作日)|宗|起|幅|张|批|名|例|部|户|家|万元|元|%|％)/u;
const FIRST_DAY = /^\s{0,3}1\s{0,3}月\s{0,3}1\s{0,3}日/u;
const LAST_DAY = /^\s{0,3}12\s{0,3}月\s{0,3}31\s{0,3}日/u;
/** 公开 as part of a noun is nothing done. */
const PUBLICITY =
  /(?:信息|政务)公开(?=工作|申请|制度|专栏|平台|指南|目录|年报|领导|机构|人员|内容|事项|标准|条例|重点)/gu;
/** What an applicant does is not the office's work. */
const APPLICANTS = /(?<!依)申请公开/u;
const LONGEST_TOPIC = 30;
const FARTHEST = 2;
const NONE = /无(?:依申请公开|政府信息公开申请)|(?:未|没有)(?<verb>收到|接到|接收到|受理|发生|产生|出现)/u;
const OF_APPLICATIONS = /(?:申请|复议|诉讼)(?:事项|案件|情况|件)?$/u;
const FARTHEST_NONE = 12;

/** The years that a sentence names, titles of documents aside. */
function yearsIn(text: string): readonly StatedYear[] {
  return [...text.matchAll(YEAR)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    year: Number(digitsOf(match[1] ?? '')),
  }));
}

const readable = ({ text }: Sentence): string => withoutTitles(halfWidthDigits(text));

/** The years of the period that the report says its figures cover, where they are not the report's. */
export function wrongPeriods(sentence: Sentence, reportYear: number): readonly StatedYear[] {
  const text = readable(sentence);
  if (!/统计期限|统计时间|统计周期|统计区间|数据.{0,10}(?:期限|自|从)|报告期/u.test(text)) return [];
  const years = yearsIn(text);
  const begins = years.some(({ end }) => FIRST_DAY.test(text.slice(end, end + 16)));
  if (!begins) return [];
  return years.filter(({ end, year }) => {
    const rest = text.slice(end, end + 16);
    return year !== reportYear && (FIRST_DAY.test(rest) || LAST_DAY.test(rest));
  });
}

/** The year that a sentence says its results are of, where it is another than the report's. */
export function wrongResultYear(sentence: Sentence, reportYear: number): StatedYear | undefined {
  const text = readable(sentence);
  const years = yearsIn(text);
  const stated = years[0];
  if (stated === undefined || years.some(({ year }) => year !== stated.year)) return undefined;
  const distance = stated.year - reportYear;
  if (distance === 0 || distance > 1 || distance < -FARTHEST) return undefined;
  if (!beginsClause(text, stated.start) || has(workResults.history, text)) return undefined;

  const behind = text.slice(stated.end);
  const period = MONTHS.exec(behind)?.[0] ?? '';
  const rest = behind.slice(period.length);
  const bare = rest.trimStart();
  if (DAY.test(rest) || workResults.afterYear.some((word) => bare.startsWith(word))) return undefined;
  const isNone = saysNone(bare);
  if (!isNone && !isResult(bare)) return undefined;
  if (distance < 0) return /^\s{0,3}12\s{0,3}月/u.test(period) ? undefined : stated;
  // The report itself is written early in the next year, and its plans are for that year.
  const isOver = isNone || has(workResults.done, bare);
  const isPlan = period.includes('月') || has(workResults.plans, text) || !isOver;
  return isPlan ? undefined : stated;
}

/** Nothing came in or happened: `，我局未收到政府信息公开申请`. */
function saysNone(rest: string): boolean {
  const words = rest.replace(/^[，,\s]+/u, '');
  const none = NONE.exec(words);
  if (none === null || none.index > FARTHEST_NONE) return false;
  const topic = words.slice(0, none.index);
  const [object = ''] = words.slice(none.index + none[0].length).split(/[，,。；;]/u);
  const isOfApplications = none.groups?.['verb'] === undefined || OF_APPLICATIONS.test(object.trim());
  return isOfApplications && (topic === '' || workResults.topics.some((word) => topic.startsWith(word)));
}

/** Something done, with a figure: `，我局累计开展培训 3 次`. */
function isResult(rest: string): boolean {
  const words = rest.replace(/^[，,\s]+/u, '').replace(PUBLICITY, (noun) => HIDDEN.repeat(noun.length));
  if (APPLICANTS.test(words)) return false;
  const at = workResults.verbs.reduce((least, verb) => {
    const place = words.indexOf(verb);
    return place >= 0 && place < least ? place : least;
  }, Number.POSITIVE_INFINITY);
  if (at > LONGEST_TOPIC) return false;
  const topic = words.slice(0, at);
  const knownTopic = topic === '' || /^[，,]/u.test(rest) || workResults.topics.some((word) => topic.startsWith(word));
  if (!knownTopic || has(workResults.attributes, topic)) return false;
  // 受理的3件申请 is a thing of that year, not the year's result.
  if (/^.{2,4}的/u.test(words.slice(at))) return false;
  return QUANTITY.test(words.slice(at).replace(/\s/gu, ''));
}

const has = (list: readonly string[], text: string): boolean => list.some((word) => text.includes(word));
