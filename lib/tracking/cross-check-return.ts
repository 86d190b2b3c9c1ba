import type { ImportList } from "#db/schema/import-lists";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { type ApplicationStatus, isBinding } from "#lib/domain/application";
import { type CrossCheck, crossCheck } from "#lib/domain/cross-check";
import type { CreditClass } from "#lib/domain/enterprise";
import type { ItemState } from "#lib/domain/item";
import { seesParcels } from "#lib/returns/sees-parcels";
import type { ReturnBox } from "#lib/tracking/read-boxes";
import type { ReturnLine } from "#lib/tracking/read-return-lines";

type Read = {
  owner: Return;
  list: ImportList | null;
  lines: readonly ReturnLine[];
  boxes: readonly ReturnBox[];
  pieces: readonly {
    plate: string;
    gnum: number | null;
    state: ItemState;
    mismatches: readonly string[];
    refusedLegally: boolean;
    prohibitedBy: string | null;
    recalledBy: string | null;
  }[];
  creditClass: CreditClass | null;
  applications: readonly { status: ApplicationStatus; clockStoppedAt: Date | null }[];
};

/** Sale, return and goods side by side; null before a box is here, and for who does not see boxes. */
export function crossCheckReturn(ctx: Context, read: Read): CrossCheck | null {
  const { owner, list, lines, boxes, pieces, creditClass, applications } = read;
  const arrivedAt = latest(boxes.map((box) => box.arrivedAt));
  if (!seesParcels(ctx) || !arrivedAt) return null;
  return crossCheck({
    list,
    authorisation: owner.authorisation,
    creditClass,
    announced: owner.source === "announced",
    arrivedAt,
    appliedAt: latest(applications.flatMap((row) => (isBinding(row.status) ? row.clockStoppedAt : []))),
    countOpen: owner.countClosedAt === null && boxes.some(({ countedAt }) => countedAt === null),
    lines,
    pieces: pieces.filter(({ state }) => state !== "void"),
    now: ctx.now,
  });
}

function latest(times: readonly (Date | null)[]): Date | null {
  return times.reduce((last, at) => (last && (!at || last > at) ? last : at), null);
}
