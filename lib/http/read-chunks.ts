import { AppError } from "#lib/errors";

/** The body of a request as it came, in pieces; refuses `body_too_large` as soon as it is. */
export async function readChunks(request: Request, limitBytes: number): Promise<Uint8Array[]> {
  const tooLarge = new AppError("body_too_large", { limitBytes });
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > limitBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return chunks;
}
