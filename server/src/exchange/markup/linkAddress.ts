const SAFE = /^(?:https?:\/\/|mailto:)/iu;
const LONGEST = 2_000;

/** The address as Markdown can say it; undefined if it leads to anything but the web or a mailbox. */
export function linkAddress(address: string): string | undefined {
  const plain = address.trim().replace(/[\t\r\n]/gu, '');
  if (plain.length > LONGEST || !SAFE.test(plain) || !URL.canParse(plain)) return undefined;
  return plain.replace(/[\s<>()[\]\\"`|*_{}^]/gu, (character) => encodeURIComponent(character).replace(/[()*]/gu, hex));
}

const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Whether the words are an address that is taken for a link as it stands. */
export const saysAddress = (words: string, address: string): boolean =>
  [words, `http://${words}`, `https://${words}`, `mailto:${words}`].some(
    (said) => said === address || `${said}/` === address,
  ) && /^(?:https?:\/\/|www\.|[\w.+-]+@)[!-;=?-~]+[\w/]$/iu.test(words);
