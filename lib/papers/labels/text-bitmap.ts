import { join } from "node:path";
import sharp from "sharp";

const font = join(
  process.cwd(),
  "node_modules/@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
);

/** A picture in black (1) and white (0), its rows padded to whole bytes. */
export type Bitmap = { bytes: Buffer; bytesPerRow: number; rows: number };

/**
 * A line of text as a printer without Chinese fonts takes it, `dots` high from ascender to descender, cut off at
 * `widthDots`.
 */
export async function textBitmap(text: string, dots: number, widthDots: number): Promise<Bitmap> {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const drawn = sharp({
    text: { text: escaped, font: `Noto Sans SC ${dots}`, fontfile: font, dpi: 72, rgba: false },
  });
  const { data, info } = await drawn.greyscale().raw().toBuffer({ resolveWithObject: true });
  const width = Math.min(info.width, widthDots);
  const bytesPerRow = Math.ceil(width / 8);
  const bytes = Buffer.alloc(bytesPerRow * info.height);
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * info.width + x) * info.channels] ?? 0) < 128) continue;
      const at = y * bytesPerRow + (x >> 3);
      bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { bytes, bytesPerRow, rows: info.height };
}
