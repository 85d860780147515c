/**
 * What was made of stretches of a text, by a key that names everything it depends on. A later version of the text
 * takes from it what stayed the same, and `settle` forgets what that version did not ask for.
 */
export interface Recall<T> {
  readonly get: (key: string) => T | undefined;
  readonly keep: (key: string, value: T) => T;
  readonly settle: () => void;
}

export function createRecall<T>(): Recall<T> {
  let before: ReadonlyMap<string, T> = new Map();
  let now = new Map<string, T>();
  return {
    get: (key) => now.get(key) ?? before.get(key),
    keep: (key, value) => {
      now.set(key, value);
      return value;
    },
    settle: () => {
      before = now;
      now = new Map();
    },
  };
}

/** Recalls by what else their values depend on, so that long keys can be shared: the words of a paragraph, say. */
export interface ScopedRecall<T> {
  readonly in: (scope: string) => Recall<T>;
  readonly settle: () => void;
}

export function createScopedRecall<T>(): ScopedRecall<T> {
  let before: ReadonlyMap<string, Recall<T>> = new Map();
  let now = new Map<string, Recall<T>>();
  return {
    in: (scope) => {
      const recall = now.get(scope) ?? before.get(scope) ?? createRecall();
      now.set(scope, recall);
      return recall;
    },
    settle: () => {
      for (const recall of now.values()) recall.settle();
      before = now;
      now = new Map();
    },
  };
}

/** What `make` makes, or made before under the same key. */
export const recalled = <T>(recall: Recall<T>, key: string, make: () => T): T =>
  recall.keep(key, recall.get(key) ?? make());
