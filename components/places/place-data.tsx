import type { HoldKind, ItemState, Outcome } from "#lib/domain/item";
import type { ContainerKind, ContainerUse, ZoneKind } from "#lib/domain/zone";

/** How much stands in a place, and how much may. */
type Fill = { used: number; capacity: number | null };
/** As it is told: null for how much stands in a place that is being counted. */
export type ToldFill = { used: number | null; capacity: number | null };

export type ZoneFill = { code: string; name: string; kind: ZoneKind; used: number | null; capacity: number };
export type LocationFill = {
  code: string;
  used: number | null;
  capacity: number;
  containers: number;
  isClosed: boolean;
};

/** A piece that waits for a place: where it stands now, and where it belongs. */
export type WaitingPiece = {
  plate: string;
  goodsName: string;
  state: ItemState;
  hold: HoldKind | null;
  at: string | null;
  belongs: ZoneKind;
};

/** What is where: every zone, the locations of the chosen one, and what waits to be put somewhere. */
export type Places = {
  zones: readonly ZoneFill[];
  locations: readonly LocationFill[];
  waiting: readonly WaitingPiece[];
  waitingCount: number;
};

/** The server's word on one put-away. */
export type PutAnswer = {
  result: "put" | "already";
  kind: "piece" | "container" | "parcel";
  code: string;
  name: string;
  to: string;
  fill: Fill;
};

/** Where a piece belongs, and a location there with room. */
export type Advice = {
  plate: string;
  goodsName: string;
  zone: ZoneKind;
  why: "hold" | "unidentified" | "leaves" | "booked" | "not_booked";
  at: string | null;
  suggestion: string | null;
};

/** One location or container with all that stands there. */
export type PlaceFile = {
  code: string;
  zone: { code: string; name: string; kind: ZoneKind } | null;
  container: { kind: ContainerKind; use: ContainerUse; at: string | null } | null;
  /** It is being counted: what stands here is not told. */
  isCounted: boolean;
  fill: ToldFill;
  /** That nothing more goes in. */
  closure: { reason: string; by: string; at: Date | string } | null;
  pieces: readonly {
    plate: string;
    goodsName: string;
    state: ItemState;
    hold: HoldKind | null;
    outcome: Outcome | null;
    container: string | null;
  }[];
  containers: readonly { code: string; kind: ContainerKind; use: ContainerUse; used: number }[];
  parcels: readonly { waybillNo: string; arrivedAt: Date | string }[];
};
