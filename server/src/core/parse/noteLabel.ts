const NOTE = /^ {0,3}\[\^([^\s[\]\\]{1,99})\]:[ \t]*/u;

/** What a line that begins a footnote says of it: `[^1]: words`. `lead` is the length of all before its words. */
export function readNoteLabel(line: string): { readonly label: string; readonly lead: number } | undefined {
  const match = NOTE.exec(line);
  return match === null ? undefined : { label: labelKey(match[1] ?? ''), lead: match[0].length };
}

/** Labels are the same in capitals and in small letters. */
export const labelKey = (label: string): string => label.toLowerCase();
