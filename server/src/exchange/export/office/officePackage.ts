import { strToU8, zipSync, type Zippable } from 'fflate';
import { xml, xmlFile, type Xml } from './xml.js';

/** Where the names of Office Open XML begin. */
export const OFFICE = 'http://schemas.openxmlformats.org';
export const RELATIONSHIPS = `${OFFICE}/officeDocument/2006/relationships`;

/** The same parts give the same bytes: no time of writing is in them. */
const EPOCH = new Date(1980, 0, 1);

/** The parts of a file, by their paths, as the file. */
export function officePackage(parts: Readonly<Record<string, Xml | Uint8Array>>): Uint8Array {
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, part]) => [path, part instanceof Uint8Array ? part : strToU8(xmlFile(part))]),
  );
  return zipSync(files, { mtime: EPOCH });
}

/** What each part is; those that are named by their ending apart. */
export const contentTypes = (
  types: readonly (readonly [path: string, type: string])[],
  endings: readonly (readonly [ending: string, type: string])[] = [],
): Xml =>
  xml('Types', { xmlns: `${OFFICE}/package/2006/content-types` }, [
    xml('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...endings.map(([ending, type]) => xml('Default', { Extension: ending, ContentType: type })),
    ...types.map(([path, type]) => xml('Override', { PartName: path, ContentType: type })),
  ]);

type Relationship = readonly [id: string, type: string, target: string];

/** How a part is tied to others, and to addresses outside of the file. */
export const relationships = (inside: readonly Relationship[], outside: readonly Relationship[] = []): Xml =>
  xml('Relationships', { xmlns: `${OFFICE}/package/2006/relationships` }, [
    ...inside.map(([id, type, target]) => xml('Relationship', { Id: id, Type: type, Target: target })),
    ...outside.map(([id, type, target]) =>
      xml('Relationship', { Id: id, Type: type, Target: target, TargetMode: 'External' }),
    ),
  ]);
