import { zlibSync } from 'fflate';

/** A sound PNG of one pixel, with some bytes behind it to make it different from others. */
export function png(width = 1, height = 1): Uint8Array {
  const row = new Uint8Array(1 + width * 3);
  const pixels = new Uint8Array(row.length * height);
  return Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', [...wide(width), ...wide(height), 8, 2, 0, 0, 0]),
    ...chunk('IDAT', [...zlibSync(pixels)]),
    ...chunk('IEND', []),
  ]);
}

const wide = (value: number): readonly number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

function chunk(type: string, data: readonly number[]): readonly number[] {
  const named = [...Array.from(type, (character) => character.charCodeAt(0)), ...data];
  return [...wide(data.length), ...named, ...wide(crc(named))];
}

function crc(bytes: readonly number[]): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
