import type { Refusal, RefusalCode, RefusalParams } from "#lib/domain/refusal";

/** An expected no that somebody can act on. Everything else that is thrown is a bug and stays opaque. */
export class AppError extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.params = params;
  }
}

/** Passes a decision on, or throws its refusal. */
export function orThrow<T extends { ok: true }>(decision: T | Refusal): T {
  if (decision.ok) return decision;
  throw new AppError(decision.code, decision.params);
}
