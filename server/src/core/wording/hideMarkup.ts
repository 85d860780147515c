/** Stands for each code unit of a protected stretch: neither letter, figure, mark nor white space. */
export const HIDDEN = '\ufffc';

/** What is no prose inside prose, by how it begins and ends: comments, references, link targets, code. */
const ENCLOSED: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['{=', '}'],
  ['](', ')'],
  ['`', '`'],
];
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[\w\-.~:/?#[\]@!$&'*+,;=%]{1,2000}/giu;
const MAIL_CHARACTER = /[\w.+-]/u;

/** The text with markup and addresses replaced by `HIDDEN`, unit for unit, so that offsets hold. */
export function hideMarkup(text: string): string {
  const enclosed = ENCLOSED.reduce((hidden, [open, close]) => hideEnclosed(hidden, open, close), text);
  return hideMail(enclosed.replace(ADDRESS, (found) => HIDDEN.repeat(found.length)));
}

/** An opening without its closing on the same line (a comment may run on) hides nothing. */
function hideEnclosed(text: string, open: string, close: string): string {
  let hidden = '';
  let at = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, at)) {
    const end = text.indexOf(close, start + open.length);
    if (end < 0) break;
    const line = open === '<!--' ? -1 : text.indexOf('\n', start);
    const broken = line >= 0 && line < end;
    // What is open at the end of its line is no markup; the search goes on below.
    const next = broken ? line : end + close.length;
    hidden += text.slice(at, start) + (broken ? text.slice(start, next) : HIDDEN.repeat(next - start));
    at = next;
  }
  return hidden + text.slice(at);
}

function hideMail(text: string): string {
  let hidden = '';
  let at = 0;
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    let start = sign;
    while (start > at && MAIL_CHARACTER.test(text.charAt(start - 1))) start--;
    let end = sign + 1;
    while (end < text.length && MAIL_CHARACTER.test(text.charAt(end))) end++;
    if (start === sign || !text.slice(sign, end).includes('.')) continue;
    hidden += text.slice(at, start) + HIDDEN.repeat(end - start);
    at = end;
    sign = end - 1;
  }
  return hidden + text.slice(at);
}
