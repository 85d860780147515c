/** Disjoint sets of the numbers below `size`. */
export interface DisjointSets {
  /** The number that stands for the set of `item`. */
  find(item: number): number;
  join(a: number, b: number): void;
}

export function disjointSets(size: number): DisjointSets {
  const parents = Array.from({ length: size }, (_, index) => index);
  const find = (item: number): number => {
    let root = item;
    for (let next = parents[root]; next !== undefined && next !== root; next = parents[root]) root = next;
    parents[item] = root;
    return root;
  };
  return {
    find,
    join(a, b) {
      const [first, second] = [find(a), find(b)];
      parents[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
