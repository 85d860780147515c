/** What VS Code's own `Disposable` class is to the eye: something to let go of. */
export interface Disposes {
  dispose(): void;
}
