/** How a person looks at the page; it outlives hiding, moving and reloading. */
export interface Look {
  /** Name of a view; one that is not known (any more) is the first of them. */
  readonly view: string;
  /** Findings on the page, or the page as it is printed. */
  readonly marks: boolean;
  readonly zoom: Zoom;
  /** The list of headings and tables beside the page. */
  readonly outline: boolean;
  /** What of the notice on fonts the person has read and closed. */
  readonly fontsRead: string;
}

/** `auto`: as large as paper, or smaller where the panel is narrower; `width`: as wide as the panel; else a factor. */
export type Zoom = 'auto' | 'width' | number;

export const defaultLook: Look = { view: 'pages', marks: true, zoom: 'auto', outline: false, fontsRead: '' };

export const zoomLimits = { least: 0.5, most: 2 } as const;

/** A look that was kept; what is missing or damaged is as by default. */
export function parseLook(value: unknown): Look {
  if (typeof value !== 'object' || value === null) return defaultLook;
  const { view, marks, zoom, outline, fontsRead }: Partial<Record<keyof Look, unknown>> = value;
  return {
    view: typeof view === 'string' ? view : defaultLook.view,
    marks: typeof marks === 'boolean' ? marks : defaultLook.marks,
    zoom: isZoom(zoom) ? zoom : defaultLook.zoom,
    outline: typeof outline === 'boolean' ? outline : defaultLook.outline,
    fontsRead: typeof fontsRead === 'string' ? fontsRead : defaultLook.fontsRead,
  };
}

const isZoom = (value: unknown): value is Zoom =>
  value === 'auto' ||
  value === 'width' ||
  (typeof value === 'number' && value >= zoomLimits.least && value <= zoomLimits.most);
