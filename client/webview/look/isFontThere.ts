const BASES = ['monospace', 'sans-serif', 'serif'] as const;
/** Letters that fonts draw in their own ways: narrow, wide, half-width and full-width ones. */
const SAMPLE = 'mil1W@.永国年报0';

/**
 * Whether the computer has a font, asked without loading anything: the sample takes another room than in what the
 * browser would take in its place.
 */
export function fontDetector(): (family: string) => boolean {
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas === null) return () => true;
  const roomOf = (fonts: string): string => {
    canvas.font = `64px ${fonts}`;
    const { width, actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } =
      canvas.measureText(SAMPLE);
    return [
      width,
      actualBoundingBoxLeft,
      actualBoundingBoxRight,
      actualBoundingBoxAscent,
      actualBoundingBoxDescent,
    ].join();
  };
  const without = new Map(BASES.map((base) => [base, roomOf(base)]));
  return (family) => BASES.some((base) => roomOf(`${JSON.stringify(family)}, ${base}`) !== without.get(base));
}
