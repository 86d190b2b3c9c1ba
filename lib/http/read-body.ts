import { AppError } from "#lib/errors";

/** Reads a request's body as text up to a limit; refuses a larger one with its limit, unread. */
export async function readBody(request: Request, limitBytes: number): Promise<string> {
  const tooLarge = new AppError("body_too_large", { limitBytes });
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw tooLarge;
  const decoder = new TextDecoder();
  let text = "";
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > limitBytes) throw tooLarge;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
