import type { FigureClaim } from './claim.js';
import type { Forms, ReviewObject } from './claimOptions.js';
import type { Feature } from './claimWords.js';
import type { Known, Resolution, Topic } from './resolveClaim.js';

/** Where a paragraph stands: what its section and heading are about. */
export interface Place {
  readonly forms: Forms;
  readonly isRequests: boolean;
  readonly isReview: boolean;
}

/** What has been read of a paragraph, up to a place in it. */
export interface Told {
  readonly place: Place;
  readonly isRequests: boolean;
  /** A sentence before this one spoke of the review of information matters. */
  readonly isReview: boolean;
  /** The last count of applications was of another body or year, or of some of them, and so are its parts. */
  readonly isForeign: boolean;
  readonly last: { readonly topic: Topic; readonly claim: FigureClaim | undefined } | undefined;
  readonly sentence: ToldSentence;
}

interface ToldSentence {
  readonly isOtherPeriod: boolean;
  /** The sentence says that it speaks of this year, and not only of its end. */
  readonly isThisYear: boolean;
  readonly hasInfo: boolean;
  /** A count before that is none of the table's: its parts are none either. */
  readonly hasForeign: boolean;
  readonly isHeadLast: boolean;
  /** A clause has told what became of all applications; the next ones only explain it. */
  readonly isExplained: boolean;
  readonly objects: readonly ReviewObject[];
  readonly document: 'normativeDocuments' | 'rules' | undefined;
}

const FRESH: ToldSentence = {
  isOtherPeriod: false,
  isThisYear: false,
  hasInfo: false,
  hasForeign: false,
  isHeadLast: false,
  isExplained: false,
  objects: [],
  document: undefined,
};

export const beginParagraph = (place: Place): Told => ({
  place,
  isRequests: place.isRequests,
  isReview: place.isReview,
  isForeign: false,
  last: undefined,
  sentence: FRESH,
});

export const beginSentence = (told: Told): Told => ({
  ...told,
  isReview: told.isReview || (told.sentence.hasInfo && told.sentence.objects.length > 0),
  sentence: { ...FRESH, isHeadLast: told.last?.topic === 'head' },
});

export const knownOf = ({ place, isRequests, isReview, sentence }: Told): Known => ({
  forms: place.forms,
  isRequests,
  isReview: isReview || sentence.hasInfo,
  isHeadLast: sentence.isHeadLast,
  isThisYear: sentence.isThisYear,
  objects: sentence.objects,
  document: sentence.document,
});

/** Takes in the words of a clause before its figure is judged. */
export function hear(told: Told, features: ReadonlySet<Feature>): Told {
  const isRequest = features.has('request') || features.has('requestBare');
  const isOther =
    features.has('otherPeriod') || ((features.has('lastYear') || features.has('nextYear')) && !features.has('carry'));
  const { sentence } = told;
  const isOtherPeriod =
    isOther && !features.has('compare') ? true : features.has('thisYear') ? false : sentence.isOtherPeriod;
  const isThisYear = sentence.isThisYear || (features.has('thisYear') && !features.has('until'));
  return {
    ...told,
    isRequests: told.isRequests || isRequest,
    sentence: {
      ...sentence,
      isOtherPeriod,
      isThisYear,
      hasInfo: sentence.hasInfo || isRequest || features.has('info'),
    },
  };
}

/** A clause that tells what became of all applications. */
export const explain = (told: Told): Told => ({ ...told, sentence: { ...told.sentence, isExplained: true } });

/** A figure that is no count of the table's. */
export function passOver(told: Told, features: ReadonlySet<Feature>): Told {
  // A comparison with another year divides nothing: 较上年减少 7 件.
  if (features.has('compare')) return told;
  const isHead = features.has('request') || ((features.has('received') || features.has('handle')) && told.isRequests);
  return {
    ...told,
    isForeign: told.isForeign || isHead,
    last: undefined,
    sentence: { ...told.sentence, hasForeign: true, isHeadLast: false },
  };
}

/** A figure that counts what the table counts. */
export function takeIn(
  told: Told,
  { topic, objects = [], document }: Resolution,
  claim: FigureClaim | undefined,
): Told {
  const isHead = topic === 'head';
  const { sentence } = told;
  return {
    ...told,
    isForeign: isHead ? false : told.isForeign,
    last: { topic, claim },
    sentence: {
      ...sentence,
      hasForeign: isHead ? false : sentence.hasForeign,
      isExplained: isHead ? false : sentence.isExplained,
      isHeadLast: isHead || (topic === 'kind' && sentence.isHeadLast) || (topic === 'carry' && sentence.isHeadLast),
      objects: [...sentence.objects.filter((object) => !objects.includes(object)), ...objects],
      document: document ?? sentence.document,
    },
  };
}
