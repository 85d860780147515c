import type { CancellationToken } from 'vscode';

/** What work gives, or undefined as soon as the person calls it off: what comes later is thrown away. */
export function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T | undefined> {
  if (token.isCancellationRequested) {
    work.catch(() => undefined);
    return Promise.resolve(undefined);
  }
  return new Promise((resolve, reject) => {
    const listener = token.onCancellationRequested(() => {
      resolve(undefined);
    });
    work.then(resolve, reject).finally(() => {
      listener.dispose();
    });
  });
}
