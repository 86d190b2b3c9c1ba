import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { descending } from "#db/order";
import { waves } from "#db/schema/account-book";
import { bags } from "#db/schema/bags";
import { batches } from "#db/schema/batches";
import { documents } from "#db/schema/documents";
import { items } from "#db/schema/items";
import { containers, locations, zones } from "#db/schema/places";
import { rollPlates } from "#db/schema/plate-rolls";
import { vehicles } from "#db/schema/vehicles";
import { isAllowed } from "#lib/authorize";
import type { Context } from "#lib/context";
import { parsePlaceCode } from "#lib/domain/place-code";
import { rollCode } from "#lib/domain/plate-roll";
import { plainThing, type Thing } from "#lib/domain/thing";
import { isPlaceCountedBlind } from "#lib/returns/counted-blind";
import { inquireRecords } from "#lib/tracking/inquire-records";

const onVerifyPage = /\/verify\/([^/?#]{1,200})$/;

/**
 * Whatever bears a code, in one of the forms in which it may stand, beside pieces, parcels and returns: places, bags,
 * vehicles, loads, waves, papers, rolls of plates, and what the house keeps records of. The scope hides what is
 * not the asker's.
 */
export async function inquireThings(ctx: Context, raw: string, forms: readonly string[]): Promise<Thing[]> {
  const asked = [...forms];
  const found = [
    await places(ctx, asked),
    await bagsOf(ctx, asked),
    await vehiclesOf(ctx, raw, asked),
    await loadsOf(ctx, asked),
    await wavesOf(ctx, asked),
    await papersOf(ctx, raw, asked),
    await rollsOf(ctx, asked),
    await inquireRecords(ctx, asked),
  ];
  return found.flat();
}

async function places(ctx: Context, codes: string[]): Promise<Thing[]> {
  const place = codes.map(parsePlaceCode).find((one) => one !== null);
  if (!place) return [];
  const { kind, code, body } = place;
  const made = { ...plainThing, kind, code, mayOpen: isAllowed(ctx, "warehouse.read") };
  if (kind === "zone") {
    const rows = await ctx.tx.select({ says: zones.name }).from(zones).where(eq(zones.code, body));
    return rows.map((row) => ({ ...made, ...row }));
  }
  if (kind === "container") {
    const rows = await ctx.tx
      .select({ says: containers.locationCode })
      .from(containers)
      .where(eq(containers.code, code));
    const stands = await standingIn(ctx, code, eq(items.containerCode, code));
    return rows.map((row) => ({ ...made, ...row, ...stands }));
  }
  const rows = await ctx.tx
    .select({ says: zones.name })
    .from(locations)
    .innerJoin(zones, eq(zones.code, locations.zoneCode))
    .where(eq(locations.code, code));
  const stands = await standingIn(ctx, code, eq(items.locationCode, code));
  return rows.map((row) => ({ ...made, ...row, ...stands }));
}

async function standingIn(ctx: Context, code: string, here: SQL) {
  if (await isPlaceCountedBlind(ctx, code)) return { pieces: null, isCounted: true };
  return { pieces: await ctx.tx.$count(items, here), isCounted: false };
}

/** By its number, or by the label that hangs on it until it is emptied. */
async function bagsOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const rows = await ctx.tx
    .select({ code: bags.bagNo, says: bags.label })
    .from(bags)
    .where(or(inArray(bags.bagNo, codes), and(inArray(bags.label, codes), isNull(bags.emptiedAt))));
  return rows.map((row) => ({
    ...plainThing,
    ...row,
    kind: "bag",
    mayOpen: isAllowed(ctx, "parcel.arrive"),
  }));
}

/** By the number of its hand-over, or the last visit by what its own plate says. */
async function vehiclesOf(ctx: Context, raw: string, codes: string[]): Promise<Thing[]> {
  const plateNo = raw.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  const rows = await ctx.tx
    .select({ code: vehicles.handoverNo, says: vehicles.plateNo })
    .from(vehicles)
    .where(or(inArray(vehicles.handoverNo, codes), eq(vehicles.plateNo, plateNo)))
    .orderBy(descending(vehicles.openedAt))
    .limit(1);
  return rows.map((row) => ({
    ...plainThing,
    ...row,
    kind: "vehicle",
    mayOpen: isAllowed(ctx, "parcel.arrive"),
  }));
}

async function loadsOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const [load] = await ctx.tx.select().from(batches).where(inArray(batches.batchNo, codes));
  if (!load) return [];
  const { id, batchNo: code, receiver: says, status } = load;
  const pieces = await ctx.tx.$count(items, eq(items.batchId, id));
  return [
    { ...plainThing, kind: "batch", code, says, status, pieces, mayOpen: isAllowed(ctx, "warehouse.read") },
  ];
}

/** By its number, or by those of the papers with which it went to the account book. */
async function wavesOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const { waveNo, bondedListNo, gatePassNo } = waves;
  const [wave] = await ctx.tx
    .select()
    .from(waves)
    .where(or(inArray(waveNo, codes), inArray(bondedListNo, codes), inArray(gatePassNo, codes)));
  if (!wave) return [];
  const pieces = await ctx.tx.$count(items, eq(items.waveId, wave.id));
  const mayOpen = isAllowed(ctx, "wave.manage");
  return [{ ...plainThing, kind: "wave", code: wave.waveNo, says: wave.ebcName, pieces, mayOpen }];
}

/** By its number, or by the code in its corner, which leads to the page that verifies it. */
async function papersOf(ctx: Context, raw: string, codes: string[]): Promise<Thing[]> {
  const [, verifyCode = ""] = onVerifyPage.exec(raw) ?? [];
  const hash = sql`sha256(convert_to(${verifyCode}, 'UTF8'))`;
  const rows = await ctx.tx
    .select({ code: documents.number, says: documents.subjectNo })
    .from(documents)
    .where(or(inArray(documents.number, codes), eq(documents.verifyHash, hash)));
  return rows.map((row) => ({
    ...plainThing,
    ...row,
    kind: "paper",
    mayOpen: isAllowed(ctx, "document.read"),
  }));
}

/** The roll that a plate is on, whether a piece has it by now or none. */
async function rollsOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const rows = await ctx.tx
    .select({ rollNo: rollPlates.rollNo })
    .from(rollPlates)
    .where(inArray(rollPlates.plate, codes));
  const mayOpen = isAllowed(ctx, "roll.print");
  return rows.map(({ rollNo }) => ({ ...plainThing, kind: "roll", code: rollCode(rollNo), mayOpen }));
}
