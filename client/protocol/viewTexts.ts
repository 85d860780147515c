/** The words of the page's own controls; the extension sends them with the empty page, in the display language. */
export const viewTextKeys = [
  'toolbar',
  'views',
  'pages',
  'pagesTitle',
  'continuous',
  'continuousTitle',
  'marks',
  'annotated',
  'annotatedTitle',
  'clean',
  'cleanTitle',
  'zoom',
  'zoomOut',
  'zoomIn',
  'zoomReset',
  'fitWidth',
  'fitWidthTitle',
  'outline',
  'outlineTitle',
  'table',
  'page',
  'fonts',
  'fontsTitle',
  'fontsShow',
  'export',
  'exportDocx',
  'exportPdf',
  'exportHtml',
  'exportSheet',
  'exportSheetTitle',
  'print',
  'printTitle',
  'exportTitle',
  'fontMissing',
  'fontNone',
  'fontTitle',
  'fontBody',
  'fontHeading',
  'fontSubheading',
  'close',
  'charts',
  'chartsTitle',
  'chartPicture',
  'chartTable',
  'chartFile',
  'details',
  'error',
  'warning',
  'information',
  'hint',
  'explain',
  'ignore',
  'stale',
  'noFix',
  'copyTable',
  'tableCopied',
] as const;

export type ViewTextKey = (typeof viewTextKeys)[number];
export type ViewTexts = Readonly<Record<ViewTextKey, string>>;

/** The words as the page carries them. A missing one is its own name: a control is never without one. */
export function parseViewTexts(json: string | undefined): ViewTexts {
  const value = read(json ?? '');
  const texts = viewTextKeys.map((key) => [key, textOf(value, key)] as const);
  return Object.fromEntries(texts) as ViewTexts;
}

function textOf(value: unknown, key: string): string {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof text === 'string' ? text : key;
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Puts values into the holes of a text: `{0}`, `{1}`, … */
export const fillText = (text: string, ...values: readonly (string | number)[]): string =>
  text.replace(/\{(\d)\}/gu, (hole, index: string) => String(values[Number(index)] ?? hole));
