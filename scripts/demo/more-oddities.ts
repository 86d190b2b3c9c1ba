import { admit, bar, begin, comeIn, type Told } from "./beginning.ts";
import { arrive, count, declare, hearCustoms, type Journey, type PlannedPiece } from "./journey.ts";
import { inspect, photograph, verify } from "./looks.ts";
import type { Telling } from "./oddities.ts";
import { admitAll, inspectAll } from "./ordinary.ts";
import { waybillOf } from "./plan-sales.ts";
import { carriers } from "./shops.ts";

const past = [20, 56] as const;
const onePiece = { lines: 1, qty: 1 } as const;
const closed = { end: "closed", answer: "silent" } as const;

/** Not the original goods: never stock again. */
export const tellNotOriginal: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: past, sale: onePiece });
  comeIn(told);
  count(told.journey, told.waybill, told.pieces);
  told.journey.waitDays(0, 1);
  for (const piece of told.pieces) {
    inspect(told.journey, { ...piece, original: "no" });
    bar(told, piece, draft.random.isLucky(0.3));
  }
};

/** The list is not released: no clock can be judged, nothing can be declared. */
export const tellNotReleased: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: [5, 9], sale: { released: false } });
  comeIn(told);
  count(told.journey, told.waybill, told.pieces);
};

/** Direct purchase (9610) does not come back through this warehouse. */
export const tellWrongRegime: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: past, sale: { ...onePiece, tradeMode: "9610" } });
  comeIn(told);
  count(told.journey, told.waybill, told.pieces);
  for (const piece of told.pieces) {
    inspect(told.journey, piece);
    photograph(told.journey, piece, false);
    told.journey.act({
      do: "propose_move_out",
      piece: piece.name,
      reason: "直购进口（9610）商品不得经本仓退货",
    });
    bar(told, piece, draft.random.isLucky(0.25));
  }
};

/** Announced before the merchant authorised it: inspected, and waiting. */
export const tellUnauthorised: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: [7, 10], authorised: false });
  comeIn(told);
  count(told.journey, told.waybill, told.pieces);
  inspectAll(told, told.pieces);
};

/** A piece was scanned twice, and the second taken back. */
export const tellScannedTwice: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: past, sale: onePiece });
  comeIn(told);
  const twice = told.pieces.map((piece) => ({ ...piece, name: `${piece.name}+` }));
  count(told.journey, told.waybill, [...told.pieces, ...twice]);
  for (const piece of twice) told.journey.act({ do: "void", piece: piece.name });
  admitAll(told, told.pieces, closed);
};

/** The owner disputes admitted goods; a supervisor has decided, or not yet. */
export function tellDisputed(resolved: boolean): Telling {
  return (draft, title) => {
    const told = begin(draft, title, { daysAgo: resolved ? past : [10, 13], sale: onePiece });
    comeIn(told);
    count(told.journey, told.waybill, told.pieces);
    const end = resolved ? ("closed" as const) : ("admitted" as const);
    admitAll(told, told.pieces, { end, answer: resolved ? "resolved" : "disputed" });
  };
}

/** The owner neither answers nor instructs, and the goods stay. */
export const tellSilentOwner: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: [20, 54], sale: onePiece });
  comeIn(told);
  count(told.journey, told.waybill, told.pieces);
  admitAll(told, told.pieces, { end: "undecided", answer: "silent" });
};

/** The officer sees it otherwise, and says so: the officer's finding governs. */
export const tellRemark: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: past, sale: onePiece });
  const { journey, waybill } = told;
  comeIn(told);
  count(journey, waybill, told.pieces);
  const seen = inspectAll(told, told.pieces);
  journey.waitDays(0, 1);
  declare(journey, waybill);
  hearCustoms(journey, waybill, ["sent", "120", "300", "800"]);
  for (const [piece, finding] of seen) {
    const governing = { ...piece, grade: "box_damaged" as const };
    verify(
      journey,
      piece,
      { ...finding, grade: "box_damaged" },
      "confirm_with_remark",
      "外盒有压痕，不影响内件",
    );
    admit(told, governing, closed);
  }
};

/** The buyer refused the box: it comes back under its forward waybill, and nobody announced it. */
export function tellForward(authorised: boolean): Telling {
  return (draft, title) => {
    const told = begin(draft, title, { daysAgo: authorised ? past : [3, 7], soldBefore: [4, 10] }, false);
    arrive(told.journey, told.waybill);
    told.journey.waitMinutes(15, 90);
    takeInUnopened(told.journey, told.waybill, told.pieces);
    if (!authorised) return;
    told.journey.waitDays(1, 1);
    told.journey.act({ do: "authorise", waybill: told.waybill });
    admitAll(told, told.pieces, closed);
  };
}

/** A refused box under its forward waybill waits unopened. */
export const tellUnopened: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: [0, 3], soldBefore: [4, 10] }, false);
  arrive(told.journey, told.waybill);
};

/** A box that no number leads from; its sale is found days later, or not yet. */
export function tellUnidentified(found: boolean): Telling {
  return (draft, title) => {
    const told = begin(draft, title, { daysAgo: found ? past : [2, 9], sale: onePiece }, false);
    const { journey, sale } = told;
    const waybill = waybillOf(draft.random.pick(carriers), draft.random);
    const pieces = told.pieces.map((piece) => ({ ...piece, waybill }));
    arriveUnannounced(told, waybill, pieces);
    if (!found) return;
    journey.waitDays(2, 4);
    const byHand = pieces
      .filter(({ goods }) => goods.gtin === null)
      .map(({ name, gnum }) => ({ piece: name, gnum }));
    journey.act({ do: "identify", waybill, listCode: sale.orderNo, byHand });
    journey.waitMinutes(20, 60);
    journey.act({ do: "authorise", waybill });
    admitAll({ ...told, waybill }, pieces, closed, waybill);
  };
}

/** A box nobody knows stands at the dock. */
export const tellStranger: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: [0, 2] }, false);
  arrive(told.journey, waybillOf(draft.random.pick(carriers), draft.random), "torn");
};

/** Takes a box in that nobody opened, as the list says it was packed. */
function takeInUnopened(journey: Journey, waybill: string, pieces: readonly PlannedPiece[]): void {
  const bench = `A${journey.random.int(1, 4)}`;
  journey.act({ do: "open_new", waybill, bench, blind: false });
  journey.waitMinutes(1, 2);
  journey.act({ do: "take_in_unopened", waybill, bench, pieces: pieces.map(({ name }) => name) });
}

function arriveUnannounced({ journey }: Told, waybill: string, pieces: readonly PlannedPiece[]): void {
  arrive(journey, waybill);
  journey.waitMinutes(15, 90);
  count(journey, waybill, pieces, { unannounced: true, blind: true });
}
