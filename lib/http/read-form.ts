import { AppError } from "#lib/errors";

export type UploadedForm = { fields: Record<string, string>; bytes: Uint8Array };

/**
 * Reads a multipart body with one file in the field `file`. A body over the limit is refused while it
 * is read, one that is no such form with `input_invalid`.
 */
export async function readForm(request: Request, limitBytes: number): Promise<UploadedForm> {
  const tooLarge = new AppError("body_too_large", { limitBytes });
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw tooLarge;
  let sizeBytes = 0;
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        sizeBytes += chunk.byteLength;
        if (sizeBytes > limitBytes) controller.error(tooLarge);
        else controller.enqueue(chunk);
      },
    }),
  );
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const form = await new Response(counted, { headers }).formData().catch(() => {
    throw sizeBytes > limitBytes
      ? tooLarge
      : new AppError("input_invalid", { field: "", problem: "not_a_form" });
  });
  const file = form.get("file");
  if (!(file instanceof Blob)) throw new AppError("input_invalid", { field: "file", problem: "missing" });
  const fields = [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return { fields: Object.fromEntries(fields), bytes: new Uint8Array(await file.arrayBuffer()) };
}
