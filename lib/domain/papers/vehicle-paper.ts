import { splitByBags } from "#lib/domain/bag";
import { compareWithList } from "#lib/domain/carrier-list";
import { cellOf, knownFacts } from "#lib/domain/papers/known-facts";
import type { Cell, PaperBody, ParcelDifference } from "#lib/domain/papers/paper";
import type { PaperColumn } from "#lib/domain/papers/piece-column";
import type { ParcelDamage } from "#lib/domain/return-document";

/** A parcel that came off a vehicle. */
type ArrivedParcel = {
  waybillNo: string;
  damage: ParcelDamage | null;
  /** Of its box, where that is damaged. */
  photos: readonly unknown[];
  arrivedAt: Date;
  arrivedBy: string;
};

/** A vehicle at the dock with all that its sheet says. */
export type PaperVehicle = {
  handoverNo: string;
  plateNo: string;
  sealNo: string | null;
  gatePaperNo: string | null;
  openedBy: string;
  openedAt: Date;
  closedBy: string | null;
  closedAt: Date | null;
  explanation: string | null;
  listed: readonly string[];
  arrived: readonly ArrivedParcel[];
  /** How many bags the carrier told of; null where it told nothing. */
  listedBags: number | null;
  bags: readonly { emptiedAt: Date | null; missing: readonly string[] }[];
};

const columns = [
  "no",
  "waybill",
  "arrivedAt",
  "receivedBy",
  "difference",
  "damage",
] as const satisfies readonly PaperColumn[];

/**
 * What the sheet of a vehicle says: its papers, what is missing, too many or damaged first, and then what else came. What
 * is listed in a bag that nobody emptied yet is counted as such, and not as missing.
 */
export function vehiclePaper(vehicle: PaperVehicle): PaperBody {
  const { listed, arrived } = vehicle;
  const compared = compareWithList(
    listed,
    arrived.map(({ waybillNo }) => waybillNo),
  );
  const { surplus } = compared;
  const { inBags, missing } = splitByBags(compared.missing, vehicle.bags);
  const hasBags = vehicle.bags.length > 0 || vehicle.listedBags !== null;
  const tooMany = new Set(surplus);
  const rank = ({ waybillNo, damage }: ArrivedParcel) => (tooMany.has(waybillNo) ? 0 : damage ? 1 : 2);
  const seen = arrived.toSorted((a, b) => rank(a) - rank(b) || compare(a.waybillNo, b.waybillNo));
  const rows: Cell[][] = [
    ...missing.map((waybillNo) => [waybillNo, null, null, words("missing"), null]),
    ...seen.map(({ waybillNo, damage, photos, arrivedAt, arrivedBy }) => [
      waybillNo,
      cellOf(arrivedAt),
      arrivedBy,
      tooMany.has(waybillNo) ? words("surplus") : null,
      damage && boxWords(damage, photos.length > 0),
    ]),
  ];
  return {
    facts: knownFacts([
      ["vehicleNo", vehicle.handoverNo],
      ["plateNo", vehicle.plateNo],
      ["sealNo", vehicle.sealNo],
      ["gatePaperNo", vehicle.gatePaperNo],
      ["openedBy", vehicle.openedBy],
      ["openedAt", vehicle.openedAt],
      ["closedBy", vehicle.closedBy],
      ["closedAt", vehicle.closedAt],
      ["listed", listed.length],
      ["arrived", arrived.length],
      ["inBags", inBags.length === 0 ? null : inBags.length],
      ["bagsTold", vehicle.listedBags],
      ["bags", hasBags ? vehicle.bags.length : null],
      ["missing", missing.length],
      ["surplus", surplus.length],
      ["explanation", vehicle.explanation],
    ]),
    columns,
    rows: rows.map((row, at) => [at + 1, ...row]),
    pieces: arrived.length,
    signers: ["carrier", "dock"],
  };
}

/** How a damaged box looked, and whether a photo shows it. */
function boxWords(damage: ParcelDamage, isPhotographed: boolean): Cell {
  return { words: [`damages.${damage}`, isPhotographed ? "photographed" : "photoMissing"] };
}

function words(difference: ParcelDifference): Cell {
  return { words: [`differences.${difference}`] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
