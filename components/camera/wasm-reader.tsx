import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";
import { type CodeReader, offCentre } from "#components/camera/code-reader";

// The library itself would fetch this file from another host.
const wasm = new URL("zxing-wasm/reader/zxing_reader.wasm", import.meta.url).href;

const options: ReaderOptions = {
  formats: ["Code128", "Code39", "EANUPC", "QRCode", "DataMatrix"],
  textMode: "Plain",
  tryInvert: false,
  maxNumberOfSymbols: 8,
};

let ready: Promise<unknown> | null = null;

/**
 * The reader of codes for browsers without one of their own. Each code comes with its symbol's identifier, as from a
 * scanner that is set to send it. Rejects when the program cannot be fetched; asked again, it fetches anew.
 */
export async function wasmReader(): Promise<CodeReader> {
  ready ??= prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
  await ready.catch((error: unknown) => {
    ready = null;
    throw error;
  });
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("the browser gives no canvas");
  return async (video) => {
    const size = { width: video.videoWidth, height: video.videoHeight };
    if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size);
    pen.drawImage(video, 0, 0);
    const found = await readBarcodes(pen.getImageData(0, 0, size.width, size.height), options);
    return found.map(({ symbologyIdentifier, text, position }) => ({
      text: symbologyIdentifier + text,
      offCentre: offCentre(
        [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight],
        size,
      ),
    }));
  };
}
