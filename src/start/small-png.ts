// Screenshots have few colours: as a PNG of 256 of them they take a quarter of the room, and nobody sees the difference.
import { deflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

interface Indexed {
  width: number;
  height: number;
  /** Red, green and blue of each colour. */
  palette: number[];
  /** One byte a pixel, in base64. */
  pixels: string;
}

/** The picture in 256 colours. `page` lends its canvas: any page without a policy of its own does. */
export async function smallPng(page: Page, png: string): Promise<Buffer> {
  const { width, height, palette, pixels } = await page.evaluate(indexed, png);
  const rows = Buffer.from(pixels, 'base64');
  // Every row begins with its filter: none, which is best for an index.
  const lines = Array.from({ length: height }, (_, y) => [
    Buffer.of(0),
    rows.subarray(y * width, (y + 1) * width),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(Buffer.concat(lines.flat()), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(checksum(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** CRC-32, as PNG asks for it. */
function checksum(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Runs in the page. Takes the most frequent colours that are not nearly the same, then for each the nearest of them. */
async function indexed(png: string): Promise<Indexed> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  const colours = new Uint32Array(canvas.getImageData(0, 0, width, height).data.buffer);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const parts = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255] as const;
  const distance = (a: number, b: number) => {
    const [r, g, blue] = parts(a);
    const [r2, g2, blue2] = parts(b);
    return (r - r2) ** 2 + (g - g2) ** 2 + (blue - blue2) ** 2;
  };
  let kept: number[] = [];
  for (let apart = 0; ; apart += 8) {
    kept = [];
    for (const colour of frequent)
      if (kept.every((other) => distance(colour, other) > apart)) kept.push(colour);
    if (kept.length <= 256) break;
  }
  const nearest = (colour: number) =>
    kept.reduce((best, other, i) => (distance(colour, other) < distance(colour, kept[best]!) ? i : best), 0);
  const places = new Map(frequent.map((colour) => [colour, nearest(colour)]));
  let pixels = '';
  for (const colour of colours) pixels += String.fromCharCode(places.get(colour)!);
  return { width, height, palette: kept.flatMap((colour) => [...parts(colour)]), pixels: btoa(pixels) };
}
