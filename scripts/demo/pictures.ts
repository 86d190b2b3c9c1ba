import sharp from "sharp";
import { type KeptPhoto, keepPhoto } from "#lib/evidence/keep-photo";
import type { Player } from "./accounts.ts";
import type { GoodsFamily } from "./goods.ts";

/** What there are pictures of: goods, and a box with its seal. */
export type Pictured = GoodsFamily | "box";

const shapes: Readonly<Record<Pictured, string>> = {
  cosmetics:
    '<rect x="410" y="300" width="380" height="420" rx="60"/><rect x="450" y="200" width="300" height="110" rx="20"/>',
  formula:
    '<rect x="380" y="220" width="440" height="520" rx="30"/><rect x="365" y="190" width="470" height="60" rx="12"/>',
  supplements:
    '<rect x="420" y="330" width="360" height="410" rx="40"/><rect x="470" y="220" width="260" height="120" rx="16"/>',
  electronics: '<rect x="330" y="360" width="540" height="300" rx="120"/><circle cx="600" cy="510" r="60"/>',
  fashion:
    '<path d="M420 250 L540 200 L660 200 L780 250 L880 380 L800 430 L770 390 L770 740 L430 740 L430 390 L400 430 L320 380 Z"/>',
  box: '<rect x="260" y="280" width="680" height="460"/><rect x="550" y="280" width="100" height="460" fill="#d9cfae"/><circle cx="600" cy="510" r="34" fill="#2f6f6a"/>',
};

const hues: Readonly<Record<Pictured, string>> = {
  cosmetics: "#c9a1a8",
  formula: "#a8b9c9",
  supplements: "#b7c9a1",
  electronics: "#6d7480",
  fashion: "#bfae94",
  box: "#b8946a",
};

/** Draws and keeps two pictures per kind of goods and of a box: one as it should be, one with damage. */
export async function keepPictures(inspector: Player): Promise<Map<Pictured, KeptPhoto[]>> {
  const families = Object.keys(shapes) as Pictured[];
  const kept = await Promise.all(
    families.map(async (family) => {
      const pictures = await Promise.all(
        [false, true].map(async (damaged) => keepPhoto(inspector, await draw(family, damaged))),
      );
      return [family, pictures] as const;
    }),
  );
  return new Map(kept);
}

function draw(family: Pictured, damaged: boolean): Promise<Buffer> {
  const crack = damaged
    ? '<path d="M520 300 L580 420 L550 500 L640 620" stroke="#3a2a2a" stroke-width="9" fill="none"/><circle cx="590" cy="640" r="70" fill="#7a5a4a" opacity="0.45"/>'
    : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#e9e7e2"/><rect y="740" width="1200" height="160" fill="#d5d1c8"/><g fill="${hues[family]}" stroke="#4c4a46" stroke-width="6">${shapes[family]}</g>${crack}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}
