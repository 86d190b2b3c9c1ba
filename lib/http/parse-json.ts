import { AppError } from "#lib/errors";

/** Reads a body as JSON; refuses `input_invalid` what is none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new AppError("input_invalid", { field: "", problem: "not_json" });
  }
}
