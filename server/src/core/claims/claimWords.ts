import * as v from 'valibot';
import data from './data/claimWords.json' with { type: 'json' };

const words = v.array(v.pipe(v.string(), v.minLength(1)));

const schema = v.strictObject({
  words: v.strictObject({
    /** Says nothing of what is counted: 共, 依法, 截至. */
    filler: words,
    ofWhich: words,
    all: words,
    none: words,
    thisYear: words,
    lastYear: words,
    nextYear: words,
    /** The body itself: 我局, 本机关. */
    own: words,
    /** Names an application; `requestBare` may also name a kind of document (依申请公开). */
    request: words,
    requestBare: words,
    application: words,
    info: words,
    received: words,
    receivedNew: words,
    handle: words,
    answered: words,
    carry: words,
    litigation: words,
    review: words,
    direct: words,
    afterReview: words,
    case: words,
    'result.upheld': words,
    'result.corrected': words,
    'result.other': words,
    'result.pending': words,
    'row.granted': words,
    'row.partiallyGranted': words,
    'row.denied': words,
    'row.denied.secret': words,
    'row.denied.law': words,
    'row.denied.safety': words,
    'row.denied.thirdParty': words,
    'row.denied.internal': words,
    'row.denied.process': words,
    'row.denied.caseFile': words,
    'row.denied.query': words,
    'row.unavailable': words,
    'row.unavailable.notHeld': words,
    'row.unavailable.needsMaking': words,
    'row.unavailable.unclear': words,
    'row.notProcessed': words,
    'row.notProcessed.petition': words,
    'row.notProcessed.repeated': words,
    'row.notProcessed.publication': words,
    'row.notProcessed.excessive': words,
    'row.notProcessed.reissue': words,
    'row.other': words,
    'row.other.notCorrected': words,
    'row.other.feeUnpaid': words,
    'kind.natural': words,
    'kind.legalPersons': words,
    'kind.commercial': words,
    'kind.research': words,
    'kind.charity': words,
    'kind.legal': words,
    normativeDocuments: words,
    rules: words,
    made: words,
    repealed: words,
    valid: words,
    newlyPublished: words,
    publishedTotal: words,
    licensing: words,
    penalties: words,
    compulsoryMeasures: words,
    decide: words,
    decision: words,
    items: words,
    fees: words,
    charge: words,
    procurement: words,
    purchase: words,
    proactive: words,
    /** Counts since whenever, unless the sentence says in which year. */
    cumulative: words,
    until: words,
    several: words,
    compare: words,
  }),
  sentence: v.strictObject({
    /** With one of these before it in the sentence, a figure may count something else than the table does. */
    restrictors: words,
    /** These hold one of them and restrict nothing. */
    exempt: words,
    /** A sentence with one of these speaks of documents and how public they are, not of applications. */
    documents: words,
  }),
});

type ClaimData = v.InferOutput<typeof schema>;

export type WordCategory = keyof ClaimData['words'];

/** `otherPeriod`: a month, a quarter, or a year that is not next to the report's. */
export type Feature = WordCategory | 'otherPeriod';

interface Entry {
  readonly word: string;
  readonly category: WordCategory;
}

const { words: categories, sentence } = v.parse(schema, data);

/** Longest first, by their first character. */
const ENTRIES: ReadonlyMap<string, readonly Entry[]> = (Object.keys(categories) as WordCategory[])
  .flatMap((category) => categories[category].map((word): Entry => ({ word, category })))
  .sort((a, b) => b.word.length - a.word.length)
  .reduce(
    (map, entry) => map.set(entry.word.charAt(0), [...(map.get(entry.word.charAt(0)) ?? []), entry]),
    new Map<string, readonly Entry[]>(),
  );

/** The longest word of a claim that begins at `at` of a plain text. */
export const claimWordAt = (plain: string, at: number): Entry | undefined =>
  ENTRIES.get(plain.charAt(at))?.find(({ word }) => plain.startsWith(word, at));

/** Where the first of the words stands; Infinity if none does. */
const firstOf = (list: readonly string[], plain: string): number =>
  list.reduce((first, word) => {
    const at = plain.indexOf(word);
    return at < 0 ? first : Math.min(first, at);
  }, Infinity);

/** The names of the body itself restrict nothing either. */
export const firstRestrictor = (plain: string, names: readonly string[]): number =>
  firstOf(
    sentence.restrictors,
    [...names, ...sentence.exempt].reduce((shown, name) => shown.replaceAll(name, '\ufffc'.repeat(name.length)), plain),
  );
export const speaksOfDocuments = (plain: string): boolean => firstOf(sentence.documents, plain) < Infinity;
