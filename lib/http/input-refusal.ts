import type { ZodError } from "zod";
import { AppError } from "#lib/errors";

/** The refusal `input_invalid` of what a schema did not pass; it names the field and what is wrong with it. */
export function inputRefusal(error: ZodError): AppError {
  const issue = error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknown ? [unknown] : [])].join(".");
  return new AppError("input_invalid", { field, problem: issue?.code ?? "custom" });
}
