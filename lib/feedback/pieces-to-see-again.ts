import { and, eq, exists, gt, inArray, isNull, or, sql } from "drizzle-orm";
import type { FeedbackMessage } from "#db/schema/feedback";
import { findings } from "#db/schema/findings";
import { items, photos } from "#db/schema/items";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";
import { supervisedStates } from "#lib/domain/item";
import { seesAgain } from "#lib/domain/rejection";

type Cause = Parameters<typeof seesAgain>[0] & { at: Date };

/**
 * The pieces a rejected message speaks of that are still here, and whether each was looked at again since the
 * cause was named: by a photo or a finding, and by an officer where an officer is to look. None where the way
 * out asks nobody to look.
 */
export async function piecesToSeeAgain(
  ctx: Context,
  message: Pick<FeedbackMessage, "phase" | "parcelId" | "applicationId">,
  cause: Cause,
): Promise<{ plate: string; seen: boolean }[]> {
  const eyes = seesAgain(cause);
  if (!eyes) return [];
  const { phase, parcelId, applicationId } = message;
  const subject =
    phase === "arrived" ? eq(items.parcelId, parcelId ?? "") : eq(items.applicationId, applicationId ?? "");
  const isTheirs = eyes === "officer" ? eq(users.role, "officer") : sql`true`;
  const photographed = ctx.tx
    .select({ id: photos.id })
    .from(photos)
    .innerJoin(users, eq(users.id, photos.takenBy))
    .where(and(eq(photos.itemId, items.id), gt(photos.takenAt, cause.at), isTheirs));
  const found = ctx.tx
    .select({ id: findings.id })
    .from(findings)
    .innerJoin(users, eq(users.id, findings.foundBy))
    .where(
      and(
        eq(findings.itemId, items.id),
        isNull(findings.takenBackAt),
        gt(findings.foundAt, cause.at),
        isTheirs,
      ),
    );
  return ctx.tx
    .select({ plate: items.plate, seen: sql<boolean>`${or(exists(photographed), exists(found))}` })
    .from(items)
    .where(and(subject, inArray(items.state, [...supervisedStates])))
    .orderBy(items.plate);
}
