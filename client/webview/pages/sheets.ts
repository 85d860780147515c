/** A4, and what lies between two sheets on the screen, in CSS pixels. */
const MM = 96 / 25.4;
const GAP = 16;

export const sheetSize = {
  /** 版心: 22 lines. */
  textHeight: 225 * MM,
  /** From the first line of a sheet to the first line of the next. */
  pitch: 297 * MM + GAP,
  marginTop: 37 * MM,
} as const;

/** Where the text of a sheet begins, from the top of the first sheet. */
export const textTop = (sheet: number): number => sheetSize.marginTop + (sheet - 1) * sheetSize.pitch;

/** How far down the last of some sheets reaches. */
export const sheetsHeight = (count: number): number => count * sheetSize.pitch - GAP;

/** The paper that lies behind the words: as many sheets as there are pages, each with its number. */
export function drawSheets(desk: HTMLElement, count: number): void {
  while (desk.childElementCount > count) desk.lastElementChild?.remove();
  while (desk.childElementCount < count) desk.append(sheet(desk.childElementCount + 1));
}

function sheet(number: number): HTMLElement {
  const paper = document.createElement('div');
  paper.className = number % 2 === 1 ? 'sheet odd' : 'sheet even';
  paper.style.top = `${((number - 1) * sheetSize.pitch).toFixed(3)}px`;
  const folio = document.createElement('span');
  folio.className = 'folio';
  folio.textContent = `— ${String(number)} —`;
  paper.append(folio);
  return paper;
}
