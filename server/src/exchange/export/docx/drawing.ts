import { imageSize } from 'image-size';
import { OFFICE, RELATIONSHIPS } from '../office/officePackage.js';
import { xml, type Xml } from '../office/xml.js';
import { line, textHeight, textWidth } from './measures.js';

/** A picture in the file: its relationship, and its size in English Metric Units. */
export interface Drawing {
  readonly id: string;
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** Of a pixel of the screen, and of a twentieth of a point. */
const PIXEL = 9_525;
const TWIP = 635;

/** In pixels of the screen. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size in which a picture is shown: its own, or as large as the text's width and half of a page allow. */
export function drawnSize(size: Size): Pick<Drawing, 'width' | 'height'> {
  const [width, height] = [size.width * PIXEL, size.height * PIXEL];
  const scale = Math.min(1, (textWidth * TWIP) / width, ((textHeight - 4 * line) * TWIP) / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Undefined where the bytes are no sound picture: Word would find the whole file damaged. */
export function pictureSize(bytes: Uint8Array): Size | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (width < 1 || height < 1) return undefined;
    // A photograph that lies on its side is turned by whoever shows it.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

const DRAWING = `${OFFICE}/drawingml/2006`;

export function drawing({ id, number, width, height }: Drawing, alt: string): Xml {
  const name = `图片 ${String(number)}`;
  const extent = { cx: width, cy: height };
  const picture = xml('pic:pic', { 'xmlns:pic': `${DRAWING}/picture` }, [
    xml('pic:nvPicPr', {}, [xml('pic:cNvPr', { id: number, name, descr: alt }), xml('pic:cNvPicPr')]),
    xml('pic:blipFill', {}, [
      xml('a:blip', { 'xmlns:r': RELATIONSHIPS, 'r:embed': id }),
      xml('a:stretch', {}, [xml('a:fillRect')]),
    ]),
    xml('pic:spPr', {}, [
      xml('a:xfrm', {}, [xml('a:off', { x: 0, y: 0 }), xml('a:ext', extent)]),
      xml('a:prstGeom', { prst: 'rect' }, [xml('a:avLst')]),
    ]),
  ]);
  return xml('w:r', {}, [
    xml('w:drawing', {}, [
      xml('wp:inline', { 'xmlns:wp': `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 }, [
        xml('wp:extent', extent),
        xml('wp:docPr', { id: number, name, descr: alt }),
        xml('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, [
          xml('a:graphicData', { uri: `${DRAWING}/picture` }, [picture]),
        ]),
      ]),
    ]),
  ]);
}
