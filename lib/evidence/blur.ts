import sharp from "sharp";

const leftEdgePixels = 28;
const shownEdgePixels = 720;

/**
 * A photo of which only light and shade are left. It is made so small first that no writing can be won back from
 * it, whatever is done to what is served.
 */
export async function blur(photo: Buffer): Promise<Buffer> {
  const left = await sharp(photo).resize(leftEdgePixels, leftEdgePixels, { fit: "inside" }).png().toBuffer();
  return sharp(left)
    .resize(shownEdgePixels, shownEdgePixels, { fit: "inside", kernel: "cubic" })
    .blur(12)
    .webp({ quality: 60 })
    .toBuffer();
}
