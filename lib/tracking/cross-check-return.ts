import type { ImportList } from "#db/schema/import-lists";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { type CrossCheck, crossCheck } from "#lib/domain/cross-check";
import type { ItemState } from "#lib/domain/item";
import type { ReturnBox } from "#lib/tracking/read-boxes";
import type { ReturnLine } from "#lib/tracking/read-return-lines";
import { seesParcels } from "#lib/tracking/sees-parcels";

type Read = {
  owner: Return;
  list: ImportList | null;
  lines: readonly ReturnLine[];
  boxes: readonly ReturnBox[];
  pieces: readonly { plate: string; gnum: number | null; state: ItemState; mismatches: readonly string[] }[];
  applications: readonly { acceptedAt: Date | null }[];
};

/** Sale, return and goods side by side; null before a box is here, and for who does not see boxes. */
export function crossCheckReturn(ctx: Context, read: Read): CrossCheck | null {
  const { owner, list, lines, boxes, pieces, applications } = read;
  const arrivedAt = latest(boxes.map((box) => box.arrivedAt));
  if (!seesParcels(ctx) || !arrivedAt) return null;
  return crossCheck({
    list,
    authorisation: owner.authorisation,
    announced: owner.source === "announced",
    arrivedAt,
    acceptedAt: latest(applications.map(({ acceptedAt }) => acceptedAt)),
    countOpen: owner.countClosedAt === null && boxes.some(({ countedAt }) => countedAt === null),
    lines,
    pieces: pieces.filter(({ state }) => state !== "void"),
    now: ctx.now,
  });
}

function latest(times: readonly (Date | null)[]): Date | null {
  return times.reduce((last, at) => (last && (!at || last > at) ? last : at), null);
}
