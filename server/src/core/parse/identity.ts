import type { Identity, Signature } from '../model/report.js';
import type { FrontMatterBlock, TitleBlock } from '../model/blocks.js';
import { parseDate } from '../text/date.js';
import { digitsOf } from '../text/chineseNumber.js';
import { halfWidthDigits } from '../text/normalise.js';
import { frontMatterValue } from './frontMatter.js';

/** What a title says: the organisation before or after the year, and the year. */
export interface TitleParts {
  readonly organisation: string | undefined;
  readonly year: number | undefined;
}

const YEAR = /([12][09]\d{2}|[〇○零一二三四五六七八九]{4})\s*年度?/u;
const TAIL =
  /(?:政府信息与政务公开|政府信息和政务公开|政府信息公开|信息公开|政务公开)?(?:工作)?(?:年度)?(?:工作)?的?(?:报告|年报)$/u;

export function readTitle(title: string): TitleParts {
  const plain = halfWidthDigits(title);
  const match = YEAR.exec(plain);
  const year = match?.[1] === undefined ? undefined : Number(digitsOf(match[1]));
  const before = match === null ? '' : plain.slice(0, match.index);
  const after = match === null ? plain : plain.slice(match.index + match[0].length);
  const words = before.trim() === '' ? after.trim() : before.replace(/[（(]\s*$/u, '').trim();
  const organisation = words
    .replace(TAIL, '')
    .replace(/^关于/u, '')
    .replace(/(?<!关于|的)(?:关于|的)+$/u, '')
    .trim();
  return { organisation: organisation === '' ? undefined : organisation, year };
}

/** Front matter first, then title, then signature. */
export function readIdentity(
  frontMatter: FrontMatterBlock | undefined,
  title: TitleBlock | undefined,
  signature: Signature,
): Identity {
  const fromTitle = title === undefined ? undefined : readTitle(title.text);
  const stated = Number(frontMatterValue(frontMatter, 'year') ?? Number.NaN);
  const issued = frontMatterValue(frontMatter, 'issued');
  return {
    organisation: frontMatterValue(frontMatter, 'organisation') ?? fromTitle?.organisation ?? signature.organisation,
    year: Number.isInteger(stated) && stated > 1949 && stated < 2200 ? stated : fromTitle?.year,
    issued: (issued === undefined ? undefined : parseDate(issued)) ?? signature.date,
    previous: frontMatterValue(frontMatter, 'previous'),
  };
}
