/** Which extension host this bundle of the suite is for; put in by esbuild. */
declare const HOST: 'node' | 'browser';

declare module '*.md' {
  const text: string;
  export default text;
}
