import type { Actor, Context } from "#lib/context";
import { type Action, may } from "#lib/domain/permissions";
import { AppError } from "#lib/errors";

/** First line of every use-case: refuses who may not do this; returns the acting person's id. */
export function authorize(ctx: Context, action: Action): string {
  return requireMay(ctx.actor, action);
}

/** The same before a transaction begins: what a request brings need not be read for who may not send it. */
export function requireMay({ role, userId, isTrainee, mustChange }: Actor, action: Action): string {
  if (mustChange) throw new AppError("password_first");
  const isLearnt = isTrainee !== true || action === "training.run";
  if (role === "system" || userId === null || !isLearnt || !may(role, action)) {
    throw new AppError("not_permitted", { action });
  }
  return userId;
}

/** Whether who acts may do this as well: for an answer that says so, or a rule that is milder for them. */
export function isAllowed({ actor: { role } }: Context, action: Action): boolean {
  return role !== "system" && may(role, action);
}

/** First line of a use-case about the acting person's own session: whoever has one may. Returns the person's id. */
export function requireUser({ actor: { role, userId } }: Context): string {
  if (role === "system" || userId === null) throw new AppError("not_permitted", { action: "self" });
  return userId;
}

/** First line of a use-case that only the product itself carries out, on a message from the wire. */
export function authorizeSystem(ctx: Context): void {
  if (ctx.actor.role !== "system") throw new AppError("not_permitted", { action: "system" });
}
