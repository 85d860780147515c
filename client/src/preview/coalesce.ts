/**
 * Runs `work` at once, and once more afterwards if it was asked for meanwhile: however fast the calls come, the
 * last one is served, and never two at a time. The promise resolves when nothing is left to do.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  const calls: { count: number; running?: Promise<void> | undefined } = { count: 0 };
  const loop = async (): Promise<void> => {
    for (let served = -1; served !== calls.count;) {
      served = calls.count;
      await work();
    }
  };
  return () => {
    calls.count++;
    calls.running ??= loop().finally(() => {
      calls.running = undefined;
    });
    return calls.running;
  };
}
