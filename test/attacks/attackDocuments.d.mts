export interface Attack {
  readonly kind: 'html' | 'svg' | 'url' | 'css' | 'markdown' | 'frontMatter' | 'cell' | 'reference' | 'fileName';
  readonly text: string;
}

export interface Place {
  readonly name: string;
  readonly write: (attack: string) => string;
}

export const CANARY: string;
export const attacks: readonly Attack[];
export const blockPlaces: readonly Place[];
export const documentPlaces: readonly Place[];
export const markerAfter: (index: number) => string;
export const reportWithAll: (write: Place['write']) => string;
