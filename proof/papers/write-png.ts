import sharp from "sharp";
import type { Pixels } from "#lib/papers/read-pdf.testing";

/** Keeps the picture of a page, to be looked at. */
export async function writePng(file: string, { data, width, height }: Pixels): Promise<void> {
  await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png()
    .toFile(file);
}
