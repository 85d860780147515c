/** Text in GB18030, as far as two bytes a character go; the platform can only decode it. */
export function encodeGb18030(text: string): Uint8Array {
  const codes = twoByteCodes();
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (code === undefined) throw new Error(`no code of two bytes for ${character}`);
      return code;
    }),
  );
}

function twoByteCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(character).length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  return codes;
}
