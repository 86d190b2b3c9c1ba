import { type CodeReader, offCentre } from "#components/camera/code-reader";

type Detected = { rawValue: string; cornerPoints: readonly { x: number; y: number }[] };
type Detector = { detect: (video: HTMLVideoElement) => Promise<readonly Detected[]> };
type DetectorClass = {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats: () => Promise<readonly string[]>;
};

/* Goods, waybills and our own labels bear these; a browser that cannot read them all is of no use. */
const needed = ["code_128", "ean_13", "qr_code", "data_matrix"];
const useful = [...needed, "code_39", "ean_8", "upc_a", "upc_e"];

/** The reader of codes that some browsers bring with them; null in one that does not, or reads too little. */
export async function nativeReader(): Promise<CodeReader | null> {
  const BarcodeDetector: DetectorClass | undefined = Reflect.get(window, "BarcodeDetector");
  if (!BarcodeDetector) return null;
  const supported = await BarcodeDetector.getSupportedFormats();
  if (!needed.every((format) => supported.includes(format))) return null;
  const detector = new BarcodeDetector({ formats: useful.filter((format) => supported.includes(format)) });
  return async (video) => {
    const size = { width: video.videoWidth, height: video.videoHeight };
    const detected = await detector.detect(video);
    return detected.map(({ rawValue, cornerPoints }) => ({
      text: rawValue,
      offCentre: offCentre(cornerPoints, size),
    }));
  };
}
