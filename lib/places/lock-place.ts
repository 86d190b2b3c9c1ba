import { and, eq, isNull } from "drizzle-orm";
import { users } from "#db/schema/people";
import { type Container, containers, placeClosures } from "#db/schema/places";
import type { Context } from "#lib/context";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { parsePlaceCode } from "#lib/domain/place-code";
import { AppError } from "#lib/errors";
import { readPlace } from "#lib/returns/read-place";

/** A place into which something goes: a location, or a container held by this transaction, wherever that stands. */
export type LockedPlace = NonNullable<Awaited<ReturnType<typeof readPlace>>> & { code: string };

/**
 * The place behind a scanned label. A container is locked, so that it does not move to another zone meanwhile.
 * Refuses `code_refused` for what is no place, or the label of a whole zone, `not_found`, and `place_closed`.
 */
export async function lockPlace(ctx: Context, raw: string): Promise<LockedPlace> {
  const code = classifyCode(raw);
  if (code.kind === "container") await lockContainer(ctx, code.text);
  else if (code.kind === "zone") throw new AppError("code_refused", { reason: "zone_label" });
  else if (code.kind !== "location") throw new AppError("code_refused", { reason: "no_place" });
  const place = await findPlace(ctx, code.text);
  if (!place) throw new AppError("not_found", { code: code.text });
  const closure = await readClosure(ctx, code.text);
  if (closure) throw new AppError("place_closed", { code: code.text, reason: closure.reason });
  return { code: code.text, ...place };
}

/** The location or container of a code; null where there is none. */
export async function findPlace(ctx: Context, code: string) {
  const isContainer = parsePlaceCode(code)?.kind === "container";
  const place = await readPlace(ctx, {
    locationCode: isContainer ? null : code,
    containerCode: isContainer ? code : null,
  });
  return place && (place.location ?? place.container) ? place : null;
}

/** Since when nothing more goes into a place, by whom and why; null for one in use. */
export async function readClosure(ctx: Context, code: string) {
  const [closure] = await ctx.tx
    .select({ reason: placeClosures.reason, at: placeClosures.closedAt, by: users.name })
    .from(placeClosures)
    .innerJoin(users, eq(users.id, placeClosures.closedBy))
    .where(and(eq(placeClosures.code, code), isNull(placeClosures.reopenedAt)));
  return closure ?? null;
}

/** Locks a container by its code; `not_found` where there is none. */
export async function lockContainer(ctx: Context, code: string): Promise<Container> {
  const [container] = await ctx.tx.select().from(containers).where(eq(containers.code, code)).for("update");
  if (!container) throw new AppError("not_found", { code });
  return container;
}
