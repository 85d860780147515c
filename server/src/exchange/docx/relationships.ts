import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';

/** What a part refers to: another part, or an address outside of the file. */
export interface Target {
  readonly target: string;
  readonly isOutside: boolean;
}

export type Relationships = ReadonlyMap<string, Target>;

/** The relationships of `word/document.xml` by their ids, with the paths of parts from the top of the file. */
export const relationshipsOf = (root: XmlElement | undefined): Relationships =>
  new Map(
    elementsOf(childNamed(root, 'Relationships')).map(({ attributes }) => {
      const target = attributes['Target'] ?? '';
      const isOutside = attributes['TargetMode'] === 'External';
      return [attributes['Id'] ?? '', { target: isOutside ? target : partPath(target), isOutside }] as const;
    }),
  );

function partPath(target: string): string {
  const steps = target.startsWith('/') ? [] : ['word'];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
