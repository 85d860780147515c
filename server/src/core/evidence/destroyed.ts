/**
 * - `lost`: the bytes of the words are gone (`�`, 锟斤拷, 烫烫烫, `????`); no encoding brings them back.
 * - `misread`: the bytes are there and were read in another encoding (`ÕþÎñ`, 鏀垮簻).
 */
export type Damage = 'lost' | 'misread';

/** A line whose words are destroyed, and the first of them. */
export interface DestroyedLine {
  readonly damage: Damage;
  readonly start: number;
  readonly end: number;
  /** How many of its characters are no words any more. */
  readonly count: number;
}

/** U+FFFD, what GBK makes of it, the fillers of debuggers, marks put for characters that an encoding lacks. */
const LOST = /\ufffd+|(?:锟斤拷|锟斤|斤拷锟|拷锟)+|烫{3,}|屯{3,}|葺{3,}|\?{5,}/gu;
/** Bytes of GBK or UTF-8 as the letters of Western Europe; × and · are marks of Chinese texts. */
const WESTERN =
  /[\u0080-\u00b6\u00b8-\u00d6\u00d8-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2018\u2019\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{4,}/gu;
const ACCENTED = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/gu;
const LEAST_ACCENTED = 3;
/** What the bytes of UTF-8 most often are in GBK: ideographs that no report has, in the order of how often. */
const OF_UTF8 = new Set(
  '锛鍏浜寮斂鏈叕淇堝琛銆佹鏀屾笉伅骞紝澶鍐锝変紑鐢绗鐞缁呭殑鍔笁搴鍗鎭鍒璇勭瀹簻椤滀鍙鎬鏁悊叾鏃瑕鐨鏂鐩佸屽簩閲瑙嶅簬綔鈥嶈炰夊級嗗夋鎴竴粬杩噺姤撴姟佷簲暟鎶粨鍛叧鏉曟儏佽彁璐畾喌鏍栧敵鍑眬鍜眰嬮棤綉枃',
);
const LEAST_OF_UTF8 = 3;
const SHARE_OF_UTF8 = 0.15;
const HAN = /\p{Script=Han}/gu;

/** The lines of a text whose words are destroyed. */
export function findDestroyed(text: string): readonly DestroyedLine[] {
  return [...text.matchAll(/[^\r\n]+/gu)].flatMap(({ 0: line, index }) => judgeLine(line, index) ?? []);
}

function judgeLine(line: string, offset: number): DestroyedLine | undefined {
  const lost = [...line.matchAll(LOST)];
  // What UTF-8 leaves over in GBK is told by � too, but the words can be read again.
  const misread = asGbk(line, offset);
  if (misread !== undefined) return misread;
  if (lost.length > 0) return describe('lost', lost, offset);
  const western = [...line.matchAll(WESTERN)].filter(([run]) => (run.match(ACCENTED)?.length ?? 0) >= LEAST_ACCENTED);
  return western.length > 0 ? describe('misread', western, offset) : undefined;
}

/** A line of UTF-8 that was read as GBK: few of its ideographs stand in any report. */
function asGbk(line: string, offset: number): DestroyedLine | undefined {
  const han = [...line.matchAll(HAN)];
  const strange = han.filter(([char]) => OF_UTF8.has(char));
  const isMisread = strange.length >= LEAST_OF_UTF8 && strange.length >= han.length * SHARE_OF_UTF8;
  return isMisread ? { ...describe('misread', strange, offset), count: han.length } : undefined;
}

function describe(damage: Damage, runs: readonly RegExpMatchArray[], offset: number): DestroyedLine {
  const [first] = runs;
  const start = offset + (first?.index ?? 0);
  const count = runs.reduce((sum, [run]) => sum + run.length, 0);
  return { damage, start, end: start + (first?.[0].length ?? 0), count };
}
