import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as plain } from "@playwright/test";
import bwip from "bwip-js/node";
import sharp from "sharp";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { stranger } from "./dock.ts";

/** The waybill on the label that lies before the camera of this browser. */
export const labelled = stranger();

/** A browser whose camera sees that label. The same house answers it as `warehouse.test`, an address without HTTPS. */
export const test = plain.extend({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const folder = mkdtempSync(join(tmpdir(), "guicang-film-"));
      const film = join(folder, "label.mjpeg");
      writeFileSync(film, await filmOf(labelled));
      const args = [
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        `--use-file-for-fake-video-capture=${film}`,
        "--host-resolver-rules=MAP warehouse.test localhost",
      ];
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
});

/** Two pictures of a label, which the browser shows over and over. */
async function filmOf(text: string): Promise<Buffer> {
  const label = await bwip.toBuffer({ bcid: "code128", text, scale: 4, height: 24 });
  const table = { width: 1280, height: 720, channels: 3, background: "white" } as const;
  const picture = await sharp({ create: table })
    .composite([{ input: label }])
    .jpeg({ quality: 95 })
    .toBuffer();
  return Buffer.concat([picture, picture]);
}

/** What stands in the codes on a photo. */
export async function codesOn(photo: Buffer): Promise<string[]> {
  const wasm = new URL(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  const wasmBinary = new Uint8Array(readFileSync(wasm)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const found = await readBarcodes(new Uint8Array(await sharp(photo).png().toBuffer()));
  return found.map(({ text }) => text);
}
