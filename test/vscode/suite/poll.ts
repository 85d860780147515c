/** Waits until `probe` returns something truthy, and returns that. */
export async function poll<T>(
  what: string,
  probe: () => T | Promise<T>,
  timeout = 15_000,
): Promise<Exclude<T, null | undefined | false | 0 | ''>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value) return value as Exclude<T, null | undefined | false | 0 | ''>;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
