interface Place {
  readonly line: number;
  readonly column: number;
}

/** A field that ends, and where the words that it gives begin. */
type FieldEnd = { readonly from: Place } & ({ readonly address: string } | { readonly bookmark: string });

/** Follows the fields of a paragraph: `begin`, the instruction in pieces, `separate`, the words that it gives, `end`. */
export interface Fields {
  readonly instruct: (text: string) => void;
  /** Gives the link, or the sign of a footnote, that ends here, if one does. */
  readonly turn: (type: string, at: Place) => FieldEnd | undefined;
  readonly addressIn: (instruction: string) => string | undefined;
  /** The bookmark of the footnote whose sign a field repeats. */
  readonly noteIn: (instruction: string) => string | undefined;
}

const LINK = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/iu;

const addressIn = (instruction: string): string | undefined => {
  const match = LINK.exec(instruction);
  return match?.[1] ?? match?.[2];
};

const noteIn = (instruction: string): string | undefined => /^\s*NOTEREF\s+([^\s\\"]+)/iu.exec(instruction)?.[1];

export function readFields(): Fields {
  const open: { instruction: string; from: Place | undefined }[] = [];
  return {
    addressIn,
    noteIn,
    instruct(text) {
      const field = open.at(-1);
      if (field !== undefined && field.from === undefined) field.instruction += text;
    },
    turn(type, at) {
      if (type === 'begin') open.push({ instruction: '', from: undefined });
      const field = open.at(-1);
      if (type === 'separate' && field !== undefined) field.from = at;
      if (type !== 'end') return undefined;
      open.pop();
      if (field?.from === undefined) return undefined;
      const { instruction, from } = field;
      const address = addressIn(instruction);
      const bookmark = noteIn(instruction);
      if (address !== undefined) return { address, from };
      return bookmark === undefined ? undefined : { bookmark, from };
    },
  };
}
