import { AppError } from "#lib/errors";

/**
 * The `Idempotency-Key` that a machine may send with a write, or null; its writes are harmless to repeat without one.
 * Refuses `input_invalid` what is no such key: a UUID, or 8 to 64 plain characters.
 */
export function machineKey(request: Pick<Request, "headers">): string | null {
  const key = request.headers.get("idempotency-key");
  if (key !== null && !/^[\w.:-]{8,64}$/.test(key))
    throw new AppError("input_invalid", { field: "Idempotency-Key", problem: "no_key" });
  return key;
}
