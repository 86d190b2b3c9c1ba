import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
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
import type { BatchStatus } from "#lib/domain/return-document";
import { isPlaceCountedBlind } from "#lib/returns/counted-blind";

/** A thing of the house that bears a code of ours, and whether the asker may open its page. */
type Thing = {
  kind: "zone" | "location" | "container" | "bag" | "vehicle" | "batch" | "wave" | "paper" | "roll";
  code: string;
  /** What it is called, or where it stands: a name, a place, a label, a shop, what a paper speaks of. */
  says: string | null;
  pieces: number | null;
  /** It is being counted, so that how many stand there is not told. */
  isCounted: boolean;
  status: BatchStatus | null;
  mayOpen: boolean;
};

const plain = { says: null, pieces: null, isCounted: false, status: null } as const;
const onVerifyPage = /\/verify\/([^/?#]{1,200})$/;

/**
 * Places, bags, vehicles, loads, waves, papers and rolls of plates that bear a code, in one of the forms in which it
 * may stand.
 */
export async function inquireThings(ctx: Context, raw: string, forms: readonly string[]): Promise<Thing[]> {
  const asked = [...forms];
  const found = [
    await places(ctx, asked),
    await bagsOf(ctx, asked),
    await vehiclesOf(ctx, asked),
    await loadsOf(ctx, asked),
    await wavesOf(ctx, asked),
    await papersOf(ctx, raw, asked),
    await rollsOf(ctx, asked),
  ];
  return found.flat();
}

async function places(ctx: Context, codes: string[]): Promise<Thing[]> {
  const place = codes.map(parsePlaceCode).find((one) => one !== null);
  if (!place) return [];
  const { kind, code, body } = place;
  const made = { ...plain, kind, code, mayOpen: true };
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
    ...plain,
    ...row,
    kind: "bag",
    mayOpen: isAllowed(ctx, "parcel.arrive"),
  }));
}

async function vehiclesOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const rows = await ctx.tx
    .select({ code: vehicles.handoverNo, says: vehicles.plateNo })
    .from(vehicles)
    .where(inArray(vehicles.handoverNo, codes));
  return rows.map((row) => ({
    ...plain,
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
  return [{ ...plain, kind: "batch", code, says, status, pieces, mayOpen: true }];
}

async function wavesOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const [wave] = await ctx.tx.select().from(waves).where(inArray(waves.waveNo, codes));
  if (!wave) return [];
  const { id, waveNo: code, ebcName: says } = wave;
  const pieces = await ctx.tx.$count(items, eq(items.waveId, id));
  return [{ ...plain, kind: "wave", code, says, pieces, mayOpen: isAllowed(ctx, "wave.manage") }];
}

/** By its number, or by the code in its corner, which leads to the page that verifies it. */
async function papersOf(ctx: Context, raw: string, codes: string[]): Promise<Thing[]> {
  const [, verifyCode = ""] = onVerifyPage.exec(raw) ?? [];
  const hash = sql`sha256(convert_to(${verifyCode}, 'UTF8'))`;
  const rows = await ctx.tx
    .select({ code: documents.number, says: documents.subjectNo })
    .from(documents)
    .where(or(inArray(documents.number, codes), eq(documents.verifyHash, hash)));
  return rows.map((row) => ({ ...plain, ...row, kind: "paper", mayOpen: true }));
}

/** The roll that a plate is on, whether a piece has it by now or none. */
async function rollsOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const rows = await ctx.tx
    .select({ rollNo: rollPlates.rollNo })
    .from(rollPlates)
    .where(inArray(rollPlates.plate, codes));
  const mayOpen = isAllowed(ctx, "roll.print");
  return rows.map(({ rollNo }) => ({ ...plain, kind: "roll", code: rollCode(rollNo), mayOpen }));
}
