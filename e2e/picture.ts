import { randomBytes } from "node:crypto";
import sharp from "sharp";

/** A photo of one colour, another at every call, as a file to choose. */
export async function picture({ width = 320, height = 240 } = {}) {
  const background = `#${randomBytes(3).toString("hex")}`;
  const buffer = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name: "p.jpg", mimeType: "image/jpeg", buffer };
}
