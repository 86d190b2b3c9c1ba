import sharp from "sharp";

/** A photo of one colour, as a file to choose. */
export async function picture(background: { r: number; g: number; b: number }) {
  const buffer = await sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name: "p.jpg", mimeType: "image/jpeg", buffer };
}
