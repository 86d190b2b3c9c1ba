import { AppError } from "#lib/errors";

/** Reads a request's body as text up to a limit; refuses a larger one with its limit, unread. */
export async function readBody(request: Request, limitBytes: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, limitBytes));
}

/** Reads a request's body as it is up to a limit; refuses a larger one with its limit, unread. */
export async function readBytes(request: Request, limitBytes: number): Promise<Buffer> {
  const tooLarge = new AppError("body_too_large", { limitBytes });
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > limitBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
