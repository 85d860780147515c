/** The parts of the window around the page. */
export interface Frame {
  /** Stays at the top of the window. */
  readonly header: HTMLElement;
  readonly toolbar: HTMLElement;
  readonly fonts: HTMLElement;
  /** Beside the paper: what helps to find one's way. */
  readonly outline: HTMLElement;
  /** All that is left for the paper, and for what a view shows in its stead. */
  readonly area: HTMLElement;
  /** As large as the paper is shown. */
  readonly stage: HTMLElement;
  /** The paper in its own measure, zoomed. */
  readonly paper: HTMLElement;
  /** Sheets that lie below the words. */
  readonly sheets: HTMLElement;
  readonly page: HTMLElement;
}

/** Puts the page into its frame. */
export function createFrame(page: HTMLElement): Frame {
  const part = (tag: 'div' | 'nav' | 'header', className: string): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  };
  const frame: Frame = {
    header: part('header', 'bar'),
    toolbar: part('div', 'toolbar'),
    fonts: part('div', 'font-notice'),
    outline: part('nav', 'outline'),
    area: part('div', 'area'),
    stage: part('div', 'stage'),
    paper: part('div', 'paper'),
    sheets: part('div', 'sheets'),
    page,
  };
  const { header, toolbar, fonts, outline, area, stage, paper, sheets } = frame;
  const desk = part('div', 'desk');
  sheets.setAttribute('aria-hidden', 'true');
  page.before(desk);
  document.body.prepend(header);
  header.append(toolbar, fonts);
  desk.append(outline, area);
  area.append(stage);
  stage.append(paper);
  paper.append(sheets, page);
  return frame;
}
