import { asc, eq, inArray, type SQL } from "drizzle-orm";
import { createTranslator } from "next-intl";
import { z } from "zod";
import { containers, locations, zones } from "#db/schema/places";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type LabelContent, placeLabel } from "#lib/domain/papers/label-content";
import { paperLanguages } from "#lib/domain/papers/paper";
import { parsePlaceCode, zoneLabel } from "#lib/domain/place-code";
import { type ContainerKind, type ContainerUse, containerKinds, type ZoneKind } from "#lib/domain/zone";
import { AppError } from "#lib/errors";
import en from "../i18n/messages/en/places.json" with { type: "json" };
import zh from "../i18n/messages/zh/places.json" with { type: "json" };

const language = z.enum(paperLanguages).optional();

export const GetPlaceLabels = z.union([
  /** Locations, containers and zones, with commas between them. */
  z.strictObject({ code: z.string().min(1).max(8_000), language }),
  /** A zone with all its locations. */
  z.strictObject({ zone: z.string().min(1).max(3), language }),
  /** All totes, or all pallets. */
  z.strictObject({ containers: z.enum(containerKinds), language }),
]);

type Place = {
  code: string;
  zone: { name: string; kind: ZoneKind } | null;
  container: { kind: ContainerKind; use: ContainerUse } | null;
};

const labelsAtMost = 1_000;
const messages = { zh, en };

/**
 * What is printed on labels of places, in the order in which they stand, in words of one language: what stands behind
 * the code in large type, what it is, and the code. Refuses a code that is nowhere with `not_found`.
 */
export async function getPlaceLabels(
  ctx: Context,
  input: z.infer<typeof GetPlaceLabels>,
): Promise<LabelContent[]> {
  authorize(ctx, "warehouse.read");
  const places = await readPlaces(ctx, input);
  if (places.length === 0) throw new AppError("not_found", { code: "none" });
  const words = createTranslator({
    locale: input.language ?? "zh",
    messages: messages[input.language ?? "zh"],
  });
  return places.map((place) => labelOf(place, words));
}

function labelOf(
  { code, zone, container }: Place,
  words: ReturnType<typeof createTranslator<typeof zh>>,
): LabelContent {
  const title = zone
    ? `${words(`zone.${zone.kind}`)} ${zone.name}`
    : container
      ? `${words(`container.${container.kind}`)} ${words(`use.${container.use}`)}`
      : "";
  return placeLabel({ code, body: parsePlaceCode(code)?.body ?? code, title, use: container?.use ?? null });
}

async function readPlaces(ctx: Context, input: z.infer<typeof GetPlaceLabels>): Promise<Place[]> {
  if ("containers" in input) return readContainers(ctx, eq(containers.kind, input.containers));
  if ("zone" in input)
    return [
      ...(await readZones(ctx, [input.zone])),
      ...(await readLocations(ctx, eq(locations.zoneCode, input.zone))),
    ];
  return readNamed(ctx, [...new Set(input.code.split(","))]);
}

/** Zones, locations and containers by their codes; all of them, or `not_found` with the first that is nowhere. */
async function readNamed(ctx: Context, codes: readonly string[]): Promise<Place[]> {
  const named = Object.groupBy(
    codes.flatMap((code) => parsePlaceCode(code) ?? []),
    ({ kind }) => kind,
  );
  const codesOf = (kind: "location" | "container") => (named[kind] ?? []).map(({ code }) => code);
  const zoneCodes = (named.zone ?? []).map(({ body }) => body);
  const places = [
    ...(await readZones(ctx, zoneCodes)),
    ...(await readLocations(ctx, inArray(locations.code, codesOf("location")))),
    ...(await readContainers(ctx, inArray(containers.code, codesOf("container")))),
  ];
  const missing = codes.find((code) => !places.some((place) => place.code === code));
  if (missing) throw new AppError("not_found", { code: missing });
  return places;
}

async function readZones(ctx: Context, codes: string[]): Promise<Place[]> {
  const rows = await ctx.tx
    .select({ code: zones.code, name: zones.name, kind: zones.kind })
    .from(zones)
    .where(inArray(zones.code, codes))
    .orderBy(asc(zones.code));
  return rows.map(({ code, ...zone }) => ({ code: zoneLabel(code), zone, container: null }));
}

async function readLocations(ctx: Context, which: SQL): Promise<Place[]> {
  const rows = await ctx.tx
    .select({ code: locations.code, zone: { name: zones.name, kind: zones.kind } })
    .from(locations)
    .innerJoin(zones, eq(zones.code, locations.zoneCode))
    .where(which)
    .orderBy(asc(locations.code))
    .limit(labelsAtMost);
  return rows.map((row) => ({ ...row, container: null }));
}

async function readContainers(ctx: Context, which: SQL): Promise<Place[]> {
  const rows = await ctx.tx
    .select({ code: containers.code, container: { kind: containers.kind, use: containers.use } })
    .from(containers)
    .where(which)
    .orderBy(asc(containers.code))
    .limit(labelsAtMost);
  return rows.map((row) => ({ ...row, zone: null }));
}
