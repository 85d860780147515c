import type { Range } from '../text/range.js';
import { range } from '../text/range.js';
import type { AllClaim, CellSum, Claim, NoneClaim } from './claim.js';
import {
  answered,
  carriedIn,
  carriedOut,
  isReviewObject,
  newlyReceived,
  receivedAndCarried,
  resultRows,
  reviewCells,
} from './claimOptions.js';
import { knownOf, type Told } from './claimState.js';
import type { ClaimToken } from './claimTokens.js';
import type { Feature } from './claimWords.js';
import type { SentenceFrame } from './sentenceFrame.js';
import { resolveClaim } from './resolveClaim.js';

/** What a clause without a figure says of the tables: that there is nothing of a kind, or that all are of one. */
export function readBareClause(
  words: readonly ClaimToken[],
  features: ReadonlySet<Feature>,
  told: Told,
  frame: SentenceFrame,
): readonly Claim[] {
  const isClear = words.every(({ kind }) => kind === 'word');
  if (!isClear || told.sentence.isOtherPeriod || (words[0]?.range.start ?? 0) >= frame.limit) return [];
  const claim = features.has('none') ? noneClaim(words, features, told) : allClaim(words, features, told, frame);
  return claim === undefined ? [] : [claim];
}

/** Any other word makes it a none of something else: 无逾期答复, 没有收费. */
const OF_NONE: ReadonlySet<Feature> = new Set<Feature>([
  'none',
  'all',
  'until',
  'thisYear',
  'lastYear',
  'nextYear',
  'own',
  'request',
  'requestBare',
  'application',
  'info',
  'received',
  'handle',
  'carry',
  'review',
  'litigation',
  'case',
]);

function noneClaim(words: readonly ClaimToken[], features: ReadonlySet<Feature>, told: Told): NoneClaim | undefined {
  if (![...features].every((feature) => OF_NONE.has(feature))) return undefined;
  const options = noneOptions(features, told);
  const at = words.find((token) => token.kind === 'word' && token.feature === 'none');
  return options.length === 0 || at === undefined ? undefined : { kind: 'none', range: at.range, options };
}

function noneOptions(features: ReadonlySet<Feature>, told: Told): readonly CellSum[] {
  const { isRequests, isReview } = knownOf(told);
  const objects = [...features].filter(isReviewObject);
  if (objects.length > 0) return isReview ? objects.map((object) => reviewCells([object], 'total')) : [];
  if (features.has('carry')) {
    if (!isRequests || features.has('lastYear') === features.has('nextYear')) return [];
    return [features.has('lastYear') ? carriedIn() : carriedOut()];
  }
  const isRequest = features.has('request') || features.has('requestBare');
  return isRequest || (features.has('application') && isRequests) ? [newlyReceived()] : [];
}

function allClaim(
  words: readonly ClaimToken[],
  features: ReadonlySet<Feature>,
  told: Told,
  { isOfDocuments }: SentenceFrame,
): AllClaim | undefined {
  const { sentence, last, place } = told;
  const isAll = features.has('all');
  const known = knownOf(told);
  const lastAll = words.findLastIndex((token) => token.kind === 'word' && token.feature === 'all');
  const at =
    placeOf(words, ['row.', 'result.', 'direct', 'afterReview']) ??
    placeOf(words.slice(Math.max(0, lastAll)), ['all', 'kind.']);
  if (at === undefined || features.has('ofWhich')) return undefined;
  const names = (prefix: string): readonly string[] =>
    [...features].filter((feature) => feature.startsWith(prefix)).map((feature) => feature.slice(prefix.length));
  const base = { kind: 'all', range: at, isImplied: !isAll, head: last?.claim } as const;

  if (last?.topic === 'review') return reviewClaim(features, told, base);
  const isOfHead = sentence.isHeadLast || (isAll && known.isRequests && isHeadNamed(features));
  if (!isOfHead || told.isForeign || sentence.hasForeign) return undefined;
  const [kind, ...kinds] = names('kind.');
  if (kind !== undefined) {
    if (!isAll || kinds.length > 0 || names('row.').length > 0) return undefined;
    const readings = [newlyReceived, receivedAndCarried, answered];
    return { ...base, options: readings.map((each) => each(kind)), wholes: readings.map((each) => each()) };
  }
  if (!isAll && sentence.isExplained) return undefined;
  const row = resolveClaim(new Set(names('row.').map((name): Feature => `row.${name}` as Feature)), '件', known);
  const [cells] = row?.options ?? [];
  if (row?.topic !== 'row' || cells === undefined || isOfDocuments) return undefined;
  // 予以公开 may be said of what is published in part as well.
  const partly = features.has('row.granted') ? resultRows(place.forms, 'partiallyGranted') : undefined;
  const options = partly === undefined ? [cells] : [cells, { ...cells, cells: [...cells.cells, ...partly.cells] }];
  return { ...base, options, wholes: options.map(() => answered()) };
}

const isHeadNamed = (features: ReadonlySet<Feature>): boolean =>
  features.has('request') || features.has('requestBare') || features.has('application');

type Base = Pick<AllClaim, 'kind' | 'range' | 'isImplied' | 'head'>;

/** 行政复议 1 件，尚未审结; 行政诉讼 1 件，为未经复议直接起诉. */
function reviewClaim(features: ReadonlySet<Feature>, { sentence, last }: Told, base: Base): AllClaim | undefined {
  const object = sentence.objects.at(-1);
  const claim = last?.claim;
  if (object === undefined || claim === undefined || sentence.objects.length > 1) return undefined;
  const isImplied = base.isImplied && !claim.value.eq(1);
  const whole = reviewCells([object], 'total');
  const results = [...features].filter((feature) => feature.startsWith('result.')).map((each) => each.slice(7));
  const parts = [...features].filter(isReviewObject);
  const [result] = results;
  const [part] = parts;
  if (results.length === 1 && parts.length === 0 && result !== undefined)
    return { ...base, isImplied, options: [reviewCells([object], result)], wholes: [whole] };
  if (results.length > 0 || parts.length !== 1 || part === undefined || object !== 'litigation') return undefined;
  if (part !== 'direct' && part !== 'afterReview') return undefined;
  return { ...base, isImplied, options: [reviewCells([part], 'total')], wholes: [whole] };
}

/** From the first to the last of the words with one of the features. */
function placeOf(words: readonly ClaimToken[], features: readonly string[]): Range | undefined {
  const hits = words.filter(
    (token) =>
      token.kind === 'word' &&
      features.some((each) => (each.endsWith('.') ? token.feature.startsWith(each) : token.feature === each)),
  );
  const [first] = hits;
  return first === undefined ? undefined : range(first.range.start, hits.at(-1)?.range.end ?? first.range.end);
}
