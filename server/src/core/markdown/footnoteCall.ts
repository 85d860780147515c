import type { Data } from 'unified';

type Extension = Exclude<NonNullable<Data['micromarkExtensions']>[number], readonly unknown[]>;

const [OPEN, BACKSLASH, CLOSE, CARET] = [0x5b, 0x5c, 0x5d, 0x5e] as const;
const LONGEST = 99;

/**
 * `[^1]` as GFM has it, but for one thing: paragraphs are read one by one, so that the note it calls is not known
 * here. Whoever reads the tree decides whether there is one.
 */
export const footnoteCall: Extension = {
  text: {
    [OPEN]: {
      name: 'footnoteCall',
      tokenize(effects, ok, nok) {
        type State = typeof ok;
        let size = 0;
        const label: State = (code) => {
          const ends = code === CLOSE && size > 0;
          if (!ends && (code === null || code <= 0x20 || size === LONGEST || NO_LABEL.has(code))) return nok(code);
          if (!ends) {
            size++;
            effects.consume(code);
            return label;
          }
          effects.exit('chunkString');
          effects.exit('gfmFootnoteCallString');
          effects.enter('gfmFootnoteCallLabelMarker');
          effects.consume(code);
          effects.exit('gfmFootnoteCallLabelMarker');
          effects.exit('gfmFootnoteCall');
          return ok;
        };
        const caret: State = (code) => {
          if (code !== CARET) return nok(code);
          effects.enter('gfmFootnoteCallMarker');
          effects.consume(code);
          effects.exit('gfmFootnoteCallMarker');
          effects.enter('gfmFootnoteCallString');
          effects.enter('chunkString').contentType = 'string';
          return label;
        };
        return (code) => {
          effects.enter('gfmFootnoteCall');
          effects.enter('gfmFootnoteCallLabelMarker');
          effects.consume(code);
          effects.exit('gfmFootnoteCallLabelMarker');
          return caret;
        };
      },
    },
  },
};

const NO_LABEL: ReadonlySet<number> = new Set([OPEN, BACKSLASH, CLOSE]);
