import type { SentenceFrame } from './sentenceFrame.js';
import Big from 'big.js';
import type { Report } from '../model/report.js';
import type { HeadingBlock } from '../model/blocks.js';
import type { Range } from '../text/range.js';
import { createScopedRecall, type ScopedRecall } from '../text/recall.js';
import type { Claim, FigureClaim } from './claim.js';
import { readBareClause } from './bareClause.js';
import type { Forms } from './claimOptions.js';
import {
  beginParagraph,
  beginSentence,
  explain,
  hear,
  knownOf,
  passOver,
  takeIn,
  type Place,
  type Told,
} from './claimState.js';
import { isGovernmentOffice, ownNames } from './claimScope.js';
import { readTokens, type ClaimToken, type TokenContext } from './claimTokens.js';
import { firstRestrictor, speaksOfDocuments, type Feature } from './claimWords.js';
import { partAnswers, roleOf } from './partAnswers.js';
import { plainText } from '../prose/plainText.js';
import type { Count } from '../prose/quantity.js';
import type { ProseReading, ProseSentence } from '../prose/paragraph.js';
import { isPiece, resolveClaim } from './resolveClaim.js';

/** What a paragraph that starts at `start` says of the tables. */
export interface ParagraphClaims {
  readonly start: number;
  readonly claims: readonly Claim[];
}

/**
 * What the sentences of a report say of figures that its tables hold, in the order of the text. Only claims of which
 * every word is understood: a word that is not may make the sentence count something else than the table.
 */
export function readClaims(
  report: Report,
  prose: ProseReading,
  claimsBefore: ScopedRecall<ParagraphClaims> = createScopedRecall(),
): readonly Claim[] {
  const forms: Forms = new Map(report.format.tables.map((table) => [table.key, table]));
  // A table of another year's form is compared as it stands.
  const standing = new Map([
    ...forms,
    ...report.tables.toReversed().map(({ format }) => [format.key, format] as const),
  ]);
  const { year, organisation } = report.identity;
  const context: TokenContext = {
    year,
    ownNames: ownNames(organisation),
    isOffice: isGovernmentOffice(organisation),
  };
  let heading: HeadingBlock | undefined;
  const versions = [report.format.id, ...report.tables.map(({ version, format }) => `${version.id}/${format.key}`)];
  const frame = [String(year), organisation, ...versions].join('\u0000');
  return prose.paragraphs.flatMap(({ block, section, sentences, print }) => {
    if (block.kind === 'heading') heading = block.level > 1 ? block : undefined;
    const place = placeOf(standing, section?.key, heading);
    const before = claimsBefore.in([frame, place.isRequests, place.isReview].join('\u0000'));
    const known = before.get(print);
    const { start } = block.range;
    // Most paragraphs say nothing of the tables; the few that do are read again where they have moved.
    const isKnown = known !== undefined && (known.claims.length === 0 || known.start === start);
    const claims = isKnown
      ? known.claims
      : readParagraph(report.text.slice(0, block.range.end), sentences, beginParagraph(place), context);
    return before.keep(print, { start, claims }).claims;
  });
}

function placeOf(forms: Forms, section: string | undefined, heading: HeadingBlock | undefined): Place {
  const title = heading?.text ?? '';
  const isRequests = section === 'requests' || /依申请|申请公开|公开申请/u.test(title);
  const isReview = isRequests || section === 'reviewAndLitigation' || /信息公开.{0,8}(?:复议|诉讼)/u.test(title);
  return { forms, isRequests, isReview };
}

function readParagraph(
  text: string,
  sentences: readonly ProseSentence[],
  start: Told,
  context: TokenContext,
): readonly Claim[] {
  const claims: Claim[] = [];
  let told = start;
  for (const sentence of sentences) {
    const plain = plainText(text.slice(sentence.range.start, sentence.range.end));
    const tokens = readTokens(plain, sentence.range.start, sentence.quantities, context);
    const frame: SentenceFrame = {
      text,
      limit: sentence.range.start + firstRestrictor(plain, context.ownNames),
      isOfDocuments: speaksOfDocuments(plain),
      heard: [],
    };
    told = beginSentence(told);
    const said: Claim[] = [];
    for (const clause of splitClauses(tokens)) told = readClause(clause, told, frame, said);
    const parts = partAnswers(frame.heard);
    claims.push(...said.filter((claim) => claim.kind !== 'figure' || !parts.has(claim)));
  }
  return claims;
}

/** The stretches between marks. */
function splitClauses(tokens: readonly ClaimToken[]): readonly (readonly ClaimToken[])[] {
  const clauses: ClaimToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark') clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses.filter(({ length }) => length > 0);
}

/** Verbs that hold for all that a clause lists: 废止规章 1 件、规范性文件 2 件. */
const SHARED: ReadonlySet<Feature> = new Set(['made', 'repealed', 'valid', 'decide']);

function readClause(clause: readonly ClaimToken[], before: Told, frame: SentenceFrame, claims: Claim[]): Told {
  let told = before;
  let words: ClaimToken[] = [];
  let shared: readonly Feature[] = [];
  let hasFigure = false;
  for (let at = 0; at < clause.length; at++) {
    const token = clause[at];
    if (token === undefined) break;
    if (token.kind === 'listMark') {
      if (hasFigure) words = [];
      continue;
    }
    if (token.kind !== 'figure' && token.kind !== 'reference') {
      words.push(token);
      continue;
    }
    const behind = wordsBehind(clause, at + 1);
    // Between two figures without a mark, the words may belong to the next one.
    const own = behind.isLast || featuresOf(words).size === 0 ? behind.words : [];
    const all = [...words, ...own];
    const said = featuresOf(all);
    const features = hasFigure ? new Set([...said, ...sharedFor(said, shared)]) : said;
    told = readFigure(token, all, features, told, frame, claims);
    if (!hasFigure) shared = [...said].filter((feature) => SHARED.has(feature));
    hasFigure = true;
    words = [];
    at += own.length;
  }
  if (hasFigure || words.length === 0) return told;
  const features = featuresOf(words);
  told = hear(told, features);
  const said = readBareClause(words, features, told, frame);
  claims.push(...said);
  return said.some(({ kind }) => kind === 'all') && ![...features].some(isKind) ? explain(told) : told;
}

const isKind = (feature: Feature): boolean => feature.startsWith('kind.');

const sharedFor = (said: ReadonlySet<Feature>, shared: readonly Feature[]): readonly Feature[] =>
  [...said].some((feature) => SHARED.has(feature)) ? [] : shared;

function wordsBehind(
  clause: readonly ClaimToken[],
  start: number,
): { readonly words: readonly ClaimToken[]; readonly isLast: boolean } {
  let end = start;
  while (clause[end]?.kind === 'word' || clause[end]?.kind === 'unknown') end++;
  return { words: clause.slice(start, end), isLast: end === clause.length || clause[end]?.kind === 'listMark' };
}

/** Features without those that tell nothing of what is counted. */
const featuresOf = (tokens: readonly ClaimToken[]): ReadonlySet<Feature> =>
  new Set(tokens.flatMap((token) => (token.kind === 'word' && token.feature !== 'filler' ? [token.feature] : [])));

function readFigure(
  token: ClaimToken & { readonly kind: 'figure' | 'reference' },
  words: readonly ClaimToken[],
  features: ReadonlySet<Feature>,
  before: Told,
  frame: SentenceFrame,
  claims: Claim[],
): Told {
  const told = hear(before, features);
  const quantity = token.kind === 'figure' ? token.quantity : undefined;
  if (quantity?.kind === 'percent') return told;
  const isClear = words.every(({ kind }) => kind === 'word');
  const isHere = !told.sentence.isOtherPeriod && token.range.start < frame.limit;
  const unit = quantity?.kind === 'count' || quantity?.kind === 'range' ? (quantity.unit ?? '') : '件';
  const found = isClear && isHere ? resolveClaim(features, unit, knownOf(told)) : undefined;
  const head = found?.topic === 'kind' ? headOf(told) : undefined;
  const claim =
    quantity?.kind === 'count' && found !== undefined
      ? { ...figureClaim(quantity, frame.text, found.options), head }
      : undefined;
  if (quantity?.kind === 'count' && isPiece(unit))
    frame.heard.push({ value: quantity.value, role: roleOf(features, textOf(words, frame.text)), claim });
  if (found === undefined) return passOver(told, features);
  const isPart = ['row', 'kind', 'carry'].includes(found.topic);
  const isForeign = told.isForeign || told.sentence.hasForeign || (found.topic === 'row' && frame.isOfDocuments);
  if (isPart && isForeign) return told;
  // What is only about so many, or between two figures, is not compared; but what follows may divide it.
  if (quantity?.kind !== 'count' || quantity.approximation !== undefined) return takeIn(told, found, undefined);
  if (claim !== undefined) claims.push(claim);
  return takeIn(told, found, claim);
}

/** The number of applications that a number by applicant divides. */
const headOf = ({ last }: Told): FigureClaim | undefined => (last?.topic === 'head' ? last.claim : last?.claim?.head);

const textOf = (words: readonly ClaimToken[], text: string): string =>
  words.map(({ range }) => text.slice(range.start, range.end)).join('');

const MONEY: Readonly<Record<string, string>> = { 元: '0.0001', 千元: '0.1', 万元: '1', 百万元: '100', 亿元: '10000' };

/** Money is compared in 万元, the unit of the form. */
function figureClaim(quantity: Count, text: string, options: FigureClaim['options']): FigureClaim {
  const factor = new Big(MONEY[quantity.unit ?? ''] ?? '1');
  const { numberRange, value } = quantity;
  return {
    kind: 'figure',
    range: numberRange,
    options,
    value: value.times(factor),
    step: stepOf(text, numberRange, value).times(factor),
  };
}

/** One of the last digit that is written: 0.01 for 1.25, 100 for 1.25万. */
function stepOf(text: string, at: Range, value: Big): Big {
  const digits = plainText(text.slice(at.start, at.end));
  const decimals = /\.(\d+)/u.exec(digits)?.[1]?.length ?? 0;
  const written = /^[\d,]+(?:\.\d+)?/u.exec(digits)?.[0].replaceAll(',', '');
  const scale = written === undefined || new Big(written).eq(0) ? new Big(1) : value.div(written);
  return scale.times(new Big(10).pow(-decimals));
}
