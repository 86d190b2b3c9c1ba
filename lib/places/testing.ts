import { randomInt } from "node:crypto";
import type { Actor } from "#lib/context";
import { locationCode } from "#lib/domain/place-code";
import type { ContainerUse, ZoneKind } from "#lib/domain/zone";
import { AppError } from "#lib/errors";
import { makeContainers } from "#lib/places/make-containers";
import { makeLocations } from "#lib/places/make-locations";
import { makeZone } from "#lib/places/make-zone";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const pick = (from: string) => from.charAt(randomInt(from.length));

/** A zone code that hardly any other test has. */
export function randomZoneCode(): string {
  return `${pick(letters)}${pick(letters)}${pick(`${letters}0123456789`)}`;
}

/** A zone with two locations. */
export async function makeTestZone(kind: ZoneKind, capacity = 20) {
  const supervisor = await actorFor("supervisor");
  const code = await makeFreshZone(supervisor, kind);
  const one = { from: 1, to: 1 };
  const range = { aisle: one, rack: one, level: { from: 1, to: 2 } };
  await runUseCase(supervisor, makeLocations, { zoneCode: code, ...range, capacity });
  const at = (level: number) => locationCode(code, { aisle: 1, rack: 1, level });
  return { code, first: at(1), second: at(2) };
}

/** Codes are short; where another test has one already, the next is tried. */
async function makeFreshZone(supervisor: Actor, kind: ZoneKind): Promise<string> {
  const code = randomZoneCode();
  try {
    await runUseCase(supervisor, makeZone, { code, name: `试验区 ${code}`, kind });
    return code;
  } catch (error) {
    if (error instanceof AppError && error.code === "place_taken") return makeFreshZone(supervisor, kind);
    throw error;
  }
}

/** A new tote for pieces of that use. */
export async function makeTote(use: ContainerUse): Promise<string> {
  const supervisor = await actorFor("supervisor");
  const { codes } = await runUseCase(supervisor, makeContainers, { kind: "tote", use, count: 1 });
  const [code] = codes;
  if (!code) throw new Error("no tote was made");
  return code;
}
