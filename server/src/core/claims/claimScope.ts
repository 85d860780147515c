/** Names of a body's seat, the last of which tells its level. */
const LEVEL = /(?<level>省|自治区|市|县|区|旗|州|盟|镇|乡|街道)(?:人民政府|办事处)?$/u;
const OFFICE = /(?:局|厅|委员会|委|办公室|中心|支队|大队|总队|院|处|分局)$/u;

/**
 * The words by which a report speaks of the whole that its tables cover: its issuer's name, in full and without the
 * superior regions, and for a government all that it governs. A department's 全市 is more than its own table.
 */
export function ownNames(organisation: string | undefined): readonly string[] {
  if (organisation === undefined || organisation.length < 3) return [];
  const names = [organisation, ...shortNames(organisation)];
  const level = OFFICE.test(organisation) ? undefined : LEVEL.exec(organisation)?.groups?.['level'];
  const whole = level === undefined ? [] : governed(level === '自治区' ? '区' : level);
  return [...new Set([...names, ...whole])].sort((a, b) => b.length - a.length);
}

/** 市自然资源局 for 中卫市自然资源局. */
const shortNames = (name: string): readonly string[] =>
  [...name.matchAll(/[省市县区旗州]/gu)].flatMap(({ index }) => {
    const short = name.slice(index);
    return index > 0 && OFFICE.test(short) && short.length >= 3 ? [short] : [];
  });

const governed = (level: string): readonly string[] => [
  `全${level}各级行政机关`,
  `全${level}行政机关`,
  `全${level}`,
  `我${level}`,
  `本${level}`,
];

/** The office of a government: its report may give the whole government's table and tell of the office alone. */
export const isGovernmentOffice = (organisation: string | undefined): boolean =>
  /(?:政府|党政综合|党政)(?:办公室|办)$/u.test(organisation ?? '');
