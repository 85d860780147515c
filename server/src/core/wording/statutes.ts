import * as v from 'valibot';
import data from './data/statutes.json' with { type: 'json' };

const words = v.pipe(v.string(), v.minLength(1));
const date = v.pipe(v.string(), v.isoDate());
const spelled = v.strictObject({ digits: words, numeral: words });

const schema = v.strictObject({
  /** Decree numbers that a revision has replaced. */
  decrees: v.array(v.strictObject({ statute: words, former: words, current: words, inForce: date })),
  /** Names that no statute or form bears, or bears no more. */
  names: v.array(v.strictObject({ name: words, misnamed: v.array(words), inForce: date })),
  /** Articles that a revision has renumbered, with what they are about. */
  articles: v.array(
    v.strictObject({
      statute: words,
      former: v.array(words),
      current: v.array(words),
      about: v.array(words),
      inForce: date,
    }),
  ),
  /** Periods that a revision has changed; a sentence is about one if it has `all` and none of `unless`. */
  deadlines: v.array(
    v.strictObject({
      statute: words,
      article: words,
      former: spelled,
      current: spelled,
      inForce: date,
      all: v.array(words),
      unless: v.array(words),
    }),
  ),
  /** Words that tell of the former law as such. */
  past: v.array(words),
});

/** Statutes with their names, numbers and the dates from which they are in force. */
export const statutes: v.InferOutput<typeof schema> = v.parse(schema, data);
