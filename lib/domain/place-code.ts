import { mod3736 } from "#lib/domain/plate";

/** A label of a place: `LOC-` a zone or a location in it, `CTN-` a container. The last group is its check character. */
type PlaceCode = { kind: "zone" | "location" | "container"; code: string; body: string };

const PLACE_FORM = /^(LOC|CTN)-((?:[0-9A-Z]{1,8}-){1,6})([0-9A-Z])$/;
const NUMBER_LENGTH = 6;

/** Where a location stands: counted from 1, a level from the floor. */
export type Rack = { aisle: number; rack: number; level: number };

/** The code of a zone as a whole, `LOC-B-B`: capital letters, digits, and the check of ISO/IEC 7064. */
export function zoneLabel(zone: string): string {
  return withCheck("LOC", zone);
}

/** The code of one location, `LOC-B-01-03-2-K`: zone, aisle, rack and level. */
export function locationCode(zone: string, { aisle, rack, level }: Rack): string {
  return withCheck("LOC", `${zone}-${twoDigits(aisle)}-${twoDigits(rack)}-${level}`);
}

/** The code of the container of that number, `CTN-000017-8`. */
export function containerCode(number: number): string {
  return withCheck("CTN", String(number).padStart(NUMBER_LENGTH, "0"));
}

/** Reads the code of a place in its normal form; null for what is none, or was misread in one character. */
export function parsePlaceCode(text: string): PlaceCode | null {
  const [, prefix, groups = "", check] = PLACE_FORM.exec(text) ?? [];
  if (!prefix || mod3736(groups.replaceAll("-", "")) !== check) return null;
  const body = groups.slice(0, -1);
  const kind = prefix === "CTN" ? "container" : body.includes("-") ? "location" : "zone";
  return { kind, code: text, body };
}

function withCheck(prefix: string, body: string): string {
  return `${prefix}-${body}-${mod3736(body.replaceAll("-", ""))}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
