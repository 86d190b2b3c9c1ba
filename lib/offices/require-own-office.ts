import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/** Refuses with `not_found` what an officer of an office asks of another; the house may ask of any. */
export function requireOwnOffice({ actor }: Context, code: string): void {
  if (actor.scope === "office" && actor.scopeCode !== code) throw new AppError("not_found", { code });
}
