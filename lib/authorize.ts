import type { Actor, Context } from "#lib/context";
import { type Action, may } from "#lib/domain/permissions";
import { AppError } from "#lib/errors";

/** First line of every use-case: refuses who may not do this; returns the acting person's id. */
export function authorize(ctx: Context, action: Action): string {
  return requireMay(ctx.actor, action);
}

/** The same before a transaction begins: what a request brings need not be read for who may not send it. */
export function requireMay({ role, userId }: Actor, action: Action): string {
  if (role === "system" || userId === null || !may(role, action)) {
    throw new AppError("not_permitted", { action });
  }
  return userId;
}

/** First line of a use-case that only the product itself carries out, on a message from the wire. */
export function authorizeSystem(ctx: Context): void {
  if (ctx.actor.role !== "system") throw new AppError("not_permitted", { action: "system" });
}
