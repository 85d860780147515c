import type { CellSum } from './claim.js';
import {
  answered,
  answeredNew,
  carriedIn,
  carriedOut,
  disclosureCells,
  isReviewObject,
  newlyReceived,
  receivedAndCarried,
  resultRows,
  reviewCells,
  type Forms,
  type ReviewObject,
} from './claimOptions.js';
import type { Feature } from './claimWords.js';

/** What a clause is about; the words that come before it in the sentence can say it for it. */
export type Topic = 'head' | 'carry' | 'row' | 'kind' | 'review' | 'reviewResult' | 'disclosure';

export interface Resolution {
  readonly topic: Topic;
  readonly options: readonly CellSum[];
  readonly objects?: readonly ReviewObject[];
  readonly document?: 'normativeDocuments' | 'rules';
}

/** What the sentence and its paragraph have told so far. */
export interface Known {
  readonly forms: Forms;
  /** It is about applications for information, or the review of how they were handled. */
  readonly isRequests: boolean;
  readonly isReview: boolean;
  /** The last figure is the number of applications, so that what follows divides it. */
  readonly isHeadLast: boolean;
  readonly isThisYear: boolean;
  /** Kinds of cases that were counted in this sentence, the last one last. */
  readonly objects: readonly ReviewObject[];
  readonly document: 'normativeDocuments' | 'rules' | undefined;
}

/** Measure words of applications and cases. */
const PIECES: ReadonlySet<string> = new Set('件份宗起例个项条篇次');

type Resolver = (features: ReadonlySet<Feature>, unit: string, known: Known) => Resolution | undefined;

/** What a figure counts by the words around it; undefined if that is not certain. */
export const resolveClaim: Resolver = (features, unit, known) => {
  if (features.has('several') || features.has('compare') || features.has('proactive')) return undefined;
  if (features.has('cumulative') && !known.isThisYear) return undefined;
  const resolver = RESOLVERS.find(([topics]) => topics.some((topic) => hasTopic(features, topic)))?.[1];
  return resolver?.(features, unit, known);
};

const hasTopic = (features: ReadonlySet<Feature>, topic: string): boolean =>
  topic.endsWith('.') ? [...features].some((feature) => feature.startsWith(topic)) : features.has(topic as Feature);

const namesOf = (features: ReadonlySet<Feature>, prefix: string): readonly string[] =>
  [...features].filter((feature) => feature.startsWith(prefix)).map((feature) => feature.slice(prefix.length));

export const isPiece = (unit: string): boolean => PIECES.has(unit);

const DECISIONS = ['licensing', 'penalties', 'compulsoryMeasures'] as const;
const DOCUMENTS = ['normativeDocuments', 'rules'] as const;
const DOCUMENT_COLUMNS = ['made', 'repealed', 'valid', 'newlyPublished', 'publishedTotal'] as const;
/** What is received or asked for is not yet decided. */
const UNDECIDED: readonly Feature[] = [
  'received',
  'receivedNew',
  'answered',
  'request',
  'requestBare',
  'application',
  'made',
];

const present = (list: readonly (CellSum | undefined)[]): readonly CellSum[] =>
  list.filter((each) => each !== undefined);

const resolveDecisions: Resolver = (features, unit, { forms }) => {
  const [key, ...others] = DECISIONS.filter((each) => features.has(each));
  if (key === undefined || others.length > 0 || !isPiece(unit)) return undefined;
  if (UNDECIDED.some((feature) => features.has(feature))) return undefined;
  // A case of punishment that is handled may end without a decision.
  const isCase = features.has('handle') || features.has('case');
  const isDecided = features.has('decide') || features.has('decision');
  if (key !== 'licensing' && isCase && !isDecided) return undefined;
  const decisions = present([disclosureCells(forms, key, ['decisions'])]);
  const isItem = features.has('items');
  if (unit !== '项' && unit !== '条' && !isItem) return { topic: 'disclosure', options: decisions };
  // 许可事项 13 项 are kinds of licences, which only the form of 2019 counts.
  const items = present([
    disclosureCells(forms, key, ['itemsLastYear', 'delta']),
    disclosureCells(forms, key, ['itemsLastYear']),
  ]);
  if (items.length === 0) return undefined;
  return { topic: 'disclosure', options: isItem ? items : [...decisions, ...items] };
};

const resolveDocuments: Resolver = (features, unit, { forms, document: told }) => {
  const [document = told, ...others] = DOCUMENTS.filter((each) => features.has(each));
  const [column, ...columns] = DOCUMENT_COLUMNS.filter((each) => features.has(each));
  if (document === undefined || column === undefined || others.length + columns.length > 0) return undefined;
  if (!isPiece(unit) && unit !== '部') return undefined;
  const cells = disclosureCells(forms, document, [column]);
  return cells === undefined ? undefined : { topic: 'disclosure', options: [cells], document };
};

const resolveFees: Resolver = (features, unit, { forms }) => {
  if (!features.has('fees')) return undefined;
  const amount = disclosureCells(forms, 'fees', ['amount']);
  if (unit.endsWith('元')) return amount === undefined ? undefined : { topic: 'disclosure', options: [amount] };
  const all = disclosureCells(forms, 'fees', ['itemsLastYear', 'delta']);
  const old = disclosureCells(forms, 'fees', ['itemsLastYear']);
  if (all === undefined || old === undefined || !isPiece(unit)) return undefined;
  return { topic: 'disclosure', options: [all, old] };
};

const resolveProcurement: Resolver = (features, unit, { forms }) => {
  if (!features.has('procurement')) return undefined;
  const column = unit.endsWith('元') ? 'amountWithUnit' : 'projects';
  const cells = disclosureCells(forms, 'procurement', [column]);
  if (cells === undefined || !(isPiece(unit) || unit.endsWith('元'))) return undefined;
  return { topic: 'disclosure', options: [cells] };
};

/** 新收 and what was handed in for the record are other counts than the table's, so only the plain number is compared. */
const resolveReview: Resolver = (features, unit, { isReview, objects: counted }) => {
  const isOther = ['received', 'receivedNew', 'answered', 'carry'].some((each) => features.has(each as Feature));
  if (!isReview || isOther || !isPiece(unit)) return undefined;
  const named = [...features].filter(isReviewObject);
  const results = namesOf(features, 'result.');
  const [result] = results;
  // 行政诉讼 未经复议直接起诉 names the group and its part.
  const objects = named.some((each) => each === 'direct' || each === 'afterReview')
    ? named.filter((each) => each === 'direct' || each === 'afterReview')
    : named;
  if (results.length > 1) return undefined;
  if (result === undefined) {
    return objects.length === 0 ? undefined : { topic: 'review', options: [reviewCells(objects, 'total')], objects };
  }
  if (objects.length > 0) return { topic: 'reviewResult', options: [reviewCells(objects, result)] };
  const last = counted.at(-1);
  if (last === undefined) return undefined;
  // After several counts it is open whether the result is of the last one, of its group, or of all.
  const readings: readonly (readonly ReviewObject[])[] = [[last], ...counted.map((each) => [each]), counted];
  return { topic: 'reviewResult', options: readings.map((each) => reviewCells(each, result)) };
};

const resolveRow: Resolver = (features, unit, { forms, isRequests }) => {
  if (!isRequests || !isPiece(unit) || hasTopic(features, 'kind.')) return undefined;
  const names = namesOf(features, 'row.');
  // 属于过程性信息不予公开 names the group and the row.
  const rows = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
  const [row] = rows;
  const groups = names.filter((name) => name !== row);
  if (row === undefined || rows.length > 1 || !groups.every((group) => row.startsWith(`${group}.`))) return undefined;
  const cells = resultRows(forms, row);
  return cells === undefined ? undefined : { topic: 'row', options: [cells] };
};

const resolveCarry: Resolver = (features, unit, { isRequests }) => {
  const isIn = features.has('lastYear');
  const isOut = features.has('nextYear');
  if (!isRequests || !isPiece(unit) || isIn === isOut || features.has('answered')) return undefined;
  if (features.has('received') || features.has('receivedNew'))
    return isIn ? { topic: 'head', options: [receivedAndCarried(), carriedIn()] } : undefined;
  return { topic: 'carry', options: [isIn ? carriedIn() : carriedOut()] };
};

const resolveKind: Resolver = (features, unit, { isRequests, isHeadLast }) => {
  const [kind, ...others] = namesOf(features, 'kind.');
  const isHead = features.has('received') || features.has('receivedNew');
  if (kind === undefined || others.length > 0 || !isRequests || !isPiece(unit)) return undefined;
  if (!isHead && !isHeadLast) return undefined;
  return { topic: 'kind', options: [newlyReceived(kind), receivedAndCarried(kind), answered(kind)] };
};

const resolveHead: Resolver = (features, unit, { isRequests }) => {
  const isNamed = features.has('request');
  const isBare = features.has('requestBare') || features.has('application');
  const isReceived = features.has('received');
  const isNew = features.has('receivedNew');
  const isAnswered = features.has('answered');
  const isHandled = features.has('handle');
  const verbs = [isReceived, isNew, isAnswered, isHandled].some(Boolean);
  if (!isPiece(unit) || !(isNamed || (isRequests && (isBare || isReceived || isNew || isAnswered || isHandled))))
    return undefined;
  // 依申请公开 4 份 can be documents of that kind; 申请 alone needs a verb as well.
  if (!isNamed && !verbs) return undefined;
  const options = [
    ...(isReceived || isNew || isHandled || !verbs ? [newlyReceived()] : []),
    ...((isReceived && !isNew) || isHandled || !verbs ? [receivedAndCarried()] : []),
    ...(isAnswered || isHandled || !verbs ? [answered()] : []),
    ...(isAnswered ? [answeredNew()] : []),
  ];
  return { topic: 'head', options };
};

/** The first whose words are there decides. */
const RESOLVERS: readonly (readonly [readonly string[], Resolver])[] = [
  [['procurement', 'purchase'], resolveProcurement],
  [['fees', 'charge'], resolveFees],
  [DECISIONS, resolveDecisions],
  [[...DOCUMENTS, ...DOCUMENT_COLUMNS], resolveDocuments],
  [['review', 'litigation', 'direct', 'afterReview', 'result.'], resolveReview],
  [['row.'], resolveRow],
  [['carry'], resolveCarry],
  [['kind.'], resolveKind],
  [['request', 'requestBare', 'application', 'received', 'receivedNew', 'answered', 'handle'], resolveHead],
];
