/** Guards for what comes from the other side. */

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
/** A line with a fraction. */
export const isPlace = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

export const isOneOf =
  <T extends string>(names: readonly T[]) =>
  (value: unknown): value is T =>
    names.some((name) => name === value);

/** A list all of whose members `read` takes; undefined when one is damaged. */
export function readAll<T>(value: unknown, read: (member: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const members = value.map(read);
  return members.some((member) => member === undefined) ? undefined : (members as readonly T[]);
}

export const readCounts = (value: unknown): readonly number[] | undefined =>
  readAll(value, (member) => (isCount(member) ? member : undefined));

export const readTexts = (value: unknown): readonly string[] | undefined =>
  readAll(value, (member) => (isText(member) ? member : undefined));
