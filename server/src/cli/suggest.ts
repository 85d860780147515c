import { similarity } from '../core/index.js';

const LIKENESS = 0.5;

/** The known name that a misspelt one most likely means; undefined when none is near. */
export function suggest(name: string, known: readonly string[]): string | undefined {
  const rated = known.map((each) => ({ each, likeness: similarity(name.toLowerCase(), each) }));
  const [best] = rated.sort((a, b) => b.likeness - a.likeness);
  if (best !== undefined && best.likeness >= LIKENESS) return best.each;
  return name.length < 3 ? undefined : known.find((each) => each.includes(name.toLowerCase()));
}
