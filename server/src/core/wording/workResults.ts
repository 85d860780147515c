import * as v from 'valibot';
import data from './data/workResults.json' with { type: 'json' };

const list = v.array(v.pipe(v.string(), v.minLength(1)));

const schema = v.strictObject({
  /** What was done. */
  verbs: list,
  /** What may stand between the year and the verb: who did it, or by what. */
  topics: list,
  /** With these between year and verb, the year belongs to a thing (2019年部门决算). */
  attributes: list,
  /** Behind the year these make a comparison, a period or an attribute of it. */
  afterYear: list,
  /** Sentences with these tell of the past on purpose, or of this year as well. */
  history: list,
  /** Sentences with these tell of the future. */
  plans: list,
  /** Marks of what is over. */
  done: list,
});

/** Words by which a sentence on the results of a year's work is known. */
export const workResults: v.InferOutput<typeof schema> = v.parse(schema, data);
