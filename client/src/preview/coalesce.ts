/**
 * Runs `work` at once, and once more afterwards if it was asked for meanwhile: however fast the calls come, the
 * last one is served, and never two at a time. The promise resolves when nothing is left to do.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  const state: { running?: Promise<void> | undefined; again: boolean } = { again: false };
  const loop = async (): Promise<void> => {
    do {
      state.again = false;
      await work();
    } while (state.again);
  };
  return () => {
    if (state.running !== undefined) {
      state.again = true;
      return state.running;
    }
    state.running = loop().finally(() => {
      state.running = undefined;
    });
    return state.running;
  };
}
