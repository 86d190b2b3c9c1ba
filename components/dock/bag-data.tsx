import type { BagKind, BagSource } from "#lib/domain/bag";
import type { ParcelDamage, StoredParcelStatus } from "#lib/domain/return-document";

/** One bag or pallet of a list. */
export type BagRow = {
  bagNo: string;
  kind: BagKind;
  label: string;
  handoverNo: string | null;
  cameAt: Date | string;
  emptiedAt: Date | string | null;
  expected: number;
  out: number;
  missing: number;
  surplus: number;
};

/** One bag with all that is or was in it. */
export type BagFile = {
  bagNo: string;
  kind: BagKind;
  label: string;
  handoverNo: string | null;
  cameAt: Date;
  cameBy: string;
  emptiedAt: Date | null;
  emptiedBy: string | null;
  explanation: string | null;
  parcels: readonly {
    waybillNo: string;
    source: BagSource;
    takenOutAt: Date | null;
    takenOutBy: string | null;
    status: StoredParcelStatus | null;
    damage: ParcelDamage | null;
  }[];
  expected: readonly string[];
  out: readonly string[];
  missing: readonly string[];
  surplus: readonly string[];
};
