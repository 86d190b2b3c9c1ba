import type { z } from "zod";
import type { SchemaName } from "#lib/api/schemas";
import type { ApiScope } from "#lib/domain/api-key";
import type { RefusalCode } from "#lib/domain/refusal";
import { statusOfRefusal } from "#lib/refusal-status";

/** Who may call: whoever has a key, customs' platform, an office that signs, or anybody. */
export type AuthScheme = "apiKey" | "customsToken" | "officeSignature" | "none";

/** A code that an operation may refuse with; `unexpected` is a failure of ours. */
export type ProblemCode = RefusalCode | "unexpected";

type Content = { type: string; schema: SchemaName; example?: unknown };

export type Operation = {
  method: "get" | "post";
  path: `/api/v1/${string}`;
  auth: AuthScheme;
  /** What a key must open. */
  scope?: ApiScope;
  /** What stands in its path and may stand behind it. */
  asks?: z.ZodObject;
  /** A write that is answered once under its `Idempotency-Key`. */
  once?: true;
  /** The forms its body may have; none where it has no body. */
  accepts: readonly Content[];
  answer: { schema: SchemaName; example?: unknown; types?: readonly string[] };
  codes: readonly ProblemCode[];
};

/** What any operation may fail with. */
export const failures = [
  "try_again",
  "database_away",
  "unexpected",
] as const satisfies readonly ProblemCode[];
/** What any operation of a key may be refused with. */
export const ofKey = [
  "signed_out",
  "account_disabled",
  "not_permitted",
  "scope_missing",
  "input_invalid",
  "rate_limited",
  ...failures,
] as const satisfies readonly ProblemCode[];
/** The HTTP status that a code is told with. */
export function statusOf(code: ProblemCode): number {
  return code === "unexpected" ? 500 : statusOfRefusal[code];
}
