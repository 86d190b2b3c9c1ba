import { and, asc, eq, getTableColumns, notInArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { findings, type Item, items, photos } from "#db/schema/items";
import { offices } from "#db/schema/offices";
import { users } from "#db/schema/people";
import { parcels, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { applicationClock, arrivalClock, type Clock } from "#lib/domain/clocks";
import { judgeConformity, offLine } from "#lib/domain/conformity";
import { subtractDecimals, valueFen } from "#lib/domain/decimal";
import { AppError } from "#lib/errors";
import { kindOfItem } from "#lib/returns/kind-of-item";
import { lineOfItem } from "#lib/returns/line-of-item";

type ItemClocks = { application: Clock; arrival: Clock };

/**
 * Everything people at a bench look at together: the piece, what came, what was sold and declared,
 * the law's clocks, all findings and photos in order. A piece outside the reader's scope does not
 * exist (`not_found`). Parcel, sale and application are null where the scope does not show them.
 */
export async function readItemFile(ctx: Context, plate: string) {
  const { item, parcel, owner, list, officeName, application } = await selectItem(ctx, plate);
  const line = await lineOfItem(ctx, item);
  const kind = await kindOfItem(ctx, item);
  const releasedAt = list?.releasedAt ?? null;
  const acceptedAt = application?.acceptedAt ?? null;
  const arrivedAt = parcel ? parcel.arrivedAt : arrivalProof(releasedAt, item.receivedAt);
  const clocks: ItemClocks = {
    application: applicationClock(releasedAt, acceptedAt, ctx.now),
    arrival: arrivedAt ? arrivalClock(releasedAt, arrivedAt, ctx.now) : { state: "not_decidable" },
  };
  return {
    ...pickItem(item),
    kind,
    clocks,
    /** Declared price times quantity: what is at stake when a clock runs out. */
    valueFen: line ? valueFen(line.price, item.lineQty) : null,
    conformity: judgeConformity({
      listStatus: list?.status ?? null,
      tradeMode: list?.tradeMode ?? null,
      releasedAt,
      arrivedAt,
      acceptedAt,
      offLine: offLine(item),
      original: item.mismatches.includes("not_original") ? "no" : null,
      now: ctx.now,
    }),
    parcel,
    return: owner,
    list: list && { ...list, officeName },
    line: line && {
      gnum: line.gnum,
      gcode: line.gcode,
      gname: line.gname,
      gmodel: line.gmodel,
      barCode: line.barCode,
      qty: line.qty,
      unit: line.unit,
      price: line.price,
      /** Standing on the line for other returns. */
      elsewhereQty: subtractDecimals(line.claimedQty, await standingQty(ctx, item)),
    },
    application,
    findings: await readFindings(ctx, item.id),
    photos: await readPhotos(ctx, item.id),
  };
}

/**
 * What a piece itself says of the box it came in, for who does not see boxes: taken out in time, it came in
 * time; taken out late, the box may still have stood here in time.
 */
function arrivalProof(releasedAt: Date | null, receivedAt: Date): Date | null {
  return arrivalClock(releasedAt, receivedAt, receivedAt).state === "late" ? null : receivedAt;
}

/** What this piece's return has on its line: what is void was never there, what has left the zone is no more. */
async function standingQty(
  ctx: Context,
  { returnId, gnum }: Pick<Item, "returnId" | "gnum">,
): Promise<string> {
  if (returnId === null || gnum === null) return "0";
  const [row] = await ctx.tx
    .select({ qty: sql<string>`coalesce(sum(${items.lineQty}), 0)::text` })
    .from(items)
    .where(
      and(eq(items.returnId, returnId), eq(items.gnum, gnum), notInArray(items.state, ["void", "moved_out"])),
    );
  return row?.qty ?? "0";
}

async function selectItem(ctx: Context, plate: string) {
  const [row] = await ctx.tx
    .select({
      item: getTableColumns(items),
      parcel: {
        waybillNo: parcels.waybillNo,
        carrier: parcels.carrier,
        damage: parcels.damage,
        arrivedAt: parcels.arrivedAt,
      },
      owner: {
        returnNo: returns.returnNo,
        platformReturnNo: returns.platformReturnNo,
        reason: returns.reason,
        authorisation: returns.authorisation,
      },
      // Drizzle takes the whole group for missing when its first column is null, so that one never is.
      list: {
        orderNo: importLists.orderNo,
        invtNo: importLists.invtNo,
        officeCode: importLists.officeCode,
        ebpName: importLists.ebpName,
        ebcName: importLists.ebcName,
        status: importLists.status,
        tradeMode: importLists.tradeMode,
        releasedAt: importLists.releasedAt,
      },
      officeName: offices.nameZh,
      application: {
        applicationNo: applications.applicationNo,
        status: applications.status,
        declaredAt: applications.declaredAt,
        acceptedAt: applications.acceptedAt,
        lastInfo: applications.lastInfo,
      },
    })
    .from(items)
    .leftJoin(parcels, eq(parcels.id, items.parcelId))
    .leftJoin(returns, eq(returns.id, items.returnId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .leftJoin(offices, eq(offices.code, importLists.officeCode))
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .where(eq(items.plate, plate));
  if (!row) throw new AppError("not_found", { code: plate });
  return row;
}

function pickItem(item: typeof items.$inferSelect) {
  const { id, parcelId, returnId, listId, headSequence, headHash, receivedBy, proposedBy, ...shown } = item;
  return shown;
}

function readFindings(ctx: Context, itemId: string) {
  return ctx.tx
    .select({
      ...getTableColumns(findings),
      finderName: users.name,
      officerNumber: users.officerNumber,
    })
    .from(findings)
    .leftJoin(users, eq(users.id, findings.foundBy))
    .where(eq(findings.itemId, itemId))
    .orderBy(asc(findings.round), asc(findings.foundAt));
}

function readPhotos(ctx: Context, itemId: string) {
  return ctx.tx
    .select({ id: photos.id, takenAt: photos.takenAt, takerRole: users.role, sha256: photos.sha256 })
    .from(photos)
    .leftJoin(users, eq(users.id, photos.takenBy))
    .where(eq(photos.itemId, itemId))
    .orderBy(asc(photos.takenAt), asc(photos.id));
}
