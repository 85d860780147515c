/**
 * Characters that stand for the radicals of dictionaries, each before the ordinary one: Unicode Character Database,
 * EquivalentUnifiedIdeograph.txt, U+2E81 to U+2EF3, which no normalisation form changes.
 */
const RADICALS_SUPPLEMENT = `
⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺
⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿
⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青
⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟`;

/**
 * Marks of vertical lines, small marks, and others that look like the ordinary ones in Chinese fonts. U+2F3E is 戶 to
 * Unicode, but the fonts of the mainland draw it as 户, and print 户 as it.
 */
const MARKS = `
⼾户⋯…〈〈〉〉︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︳＿︴＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』
﹇［﹈］﹍＿﹎＿﹏＿﹐，﹑、﹒．﹔；﹕：﹖？﹗！﹘—﹙（﹚）﹛｛﹜｝﹝〔﹞〕﹟＃﹠＆﹡＊﹢＋﹣－﹤＜﹥＞﹦＝﹨＼﹩＄﹪％﹫＠`;

const ORDINARY: ReadonlyMap<string, string> = new Map(
  [...(RADICALS_SUPPLEMENT + MARKS).matchAll(/(\S)(\S)/gu)].map(([, foreign = '', ordinary = '']) => [
    foreign,
    ordinary,
  ]),
);

/** What has width but shows nothing: the blank of Braille, the fillers of Hangul. */
const BLANK = /^[\u2800\u3164\uffa0]$/u;

/** The ordinary character that looks like this one; undefined if it is ordinary itself. */
export function lookAlike(char: string): string | undefined {
  const known = ORDINARY.get(char) ?? (BLANK.test(char) ? ' ' : undefined);
  if (known !== undefined) return known;
  // Radicals, ideographs kept for old encodings, digits of formulas: each is another character by definition.
  const plain = char.normalize('NFKC');
  return plain !== char && /^(?:\p{Unified_Ideograph}|[0-9])$/u.test(plain) ? plain : undefined;
}
