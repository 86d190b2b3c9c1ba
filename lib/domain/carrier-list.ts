import { parseWaybill } from "#lib/domain/waybill";

/** How many waybills one vehicle's list may have. */
export const carrierListMost = 2000;

export type CarrierList = {
  waybills: readonly string[];
  /** Lines in which no waybill was found, as they are, with their numbers from 1. */
  unread: readonly { line: number; text: string }[];
};

/* Order numbers and weights stand beside it: a waybill has eight digits or more and no Chinese. */
const looksLikeWaybill = (cell: string) =>
  /^[A-Z]{0,4}\d[\dA-Z-]*$/i.test(cell) && (cell.match(/\d/g)?.length ?? 0) >= 8;

/**
 * Reads a carrier's list of what a vehicle brings: a waybill a line, or a table (commas, semicolons or tabs) whose
 * first cell that looks like a waybill counts. A first line without any is its head. Each waybill is told once.
 */
export function readCarrierList(text: string): CarrierList {
  const waybills = new Set<string>();
  const unread: { line: number; text: string }[] = [];
  for (const [at, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === "") continue;
    const found = line
      .split(/[,;\t，；]/)
      .map(bare)
      .find(looksLikeWaybill);
    const parsed = found === undefined ? null : parseWaybill(found);
    if (parsed?.ok) waybills.add(parsed.waybill);
    else if (at > 0) unread.push({ line: at + 1, text: line.trim().slice(0, 60) });
  }
  return { waybills: [...waybills], unread };
}

/** A cell without quotes and without what spreadsheets put before a number to keep it a text. */
const bare = (cell: string) =>
  cell
    .normalize("NFKC")
    .trim()
    .replace(/^="?|^['"]+|['"]+$/g, "")
    .trim();

/** How many differences a hand-over has: parcels missing, too many or damaged, and bags more or fewer than told. */
export function countDifferences(vehicle: {
  missing: readonly string[];
  surplus: readonly string[];
  arrived: readonly { damage: unknown }[];
  listedBags: number | null;
  bags: readonly unknown[];
}): number {
  const damaged = vehicle.arrived.filter(({ damage }) => damage !== null).length;
  const bags = vehicle.listedBags === null ? 0 : Math.abs(vehicle.listedBags - vehicle.bags.length);
  return vehicle.missing.length + vehicle.surplus.length + damaged + bags;
}

/** What a vehicle was to bring against what came off it. */
export function compareWithList(listed: readonly string[], arrived: readonly string[]) {
  const onList = new Set(listed);
  const here = new Set(arrived);
  return {
    missing: listed.filter((waybill) => !here.has(waybill)),
    surplus: listed.length === 0 ? [] : arrived.filter((waybill) => !onList.has(waybill)),
  };
}
