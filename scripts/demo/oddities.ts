import { admit, bar, begin, comeIn, piecesOf, returnNoFor, type Title } from "./beginning.ts";
import type { Draft } from "./draft.ts";
import { catalogue } from "./goods.ts";
import { announce, arrive, beginJourney, count, declare, hearCustoms } from "./journey.ts";
import { inspect, photograph, verify } from "./looks.ts";
import { admitAll, inspectAll, verifyAll } from "./ordinary.ts";
import { waybillOf } from "./plan-sales.ts";
import { carriers } from "./shops.ts";

export type Telling = (draft: Draft, title: Title) => void;

const past = [20, 56] as const;
const onePiece = { lines: 1, qty: 1 } as const;
const closed = { end: "closed", answer: "silent" } as const;

/** Came after the 45th day, or too late to be declared within 30: it can only leave the zone again. */
export function tellLate(soldBefore: readonly [number, number], stays: boolean): Telling {
  return (draft, title) => {
    const told = begin(draft, title, { daysAgo: stays ? [7, 9] : past, soldBefore });
    comeIn(told);
    count(told.journey, told.waybill, told.pieces);
    told.journey.waitDays(0, 1);
    for (const piece of told.pieces) {
      if (stays) photograph(told.journey, piece, false);
      else inspect(told.journey, piece);
      bar(told, piece, stays);
    }
  };
}

/** Fewer pieces than announced: a lawful partial return, closed short. */
export const tellShort: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: past, sale: { lines: 1, qty: 2 } });
  comeIn(told);
  const found = told.pieces.slice(0, 1);
  count(told.journey, told.waybill, found, { shortReason: "箱内只有一件，买家称另一件自留" });
  admitAll(told, found, closed);
};

/** One piece more than the list ever held. */
export const tellOver: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: past, sale: onePiece });
  comeIn(told);
  const extra = told.pieces.map((piece) => ({ ...piece, name: `${piece.name}+`, isOnLine: false }));
  count(told.journey, told.waybill, [...told.pieces, ...extra]);
  for (const piece of extra) {
    inspect(told.journey, piece);
    bar(told, piece);
  }
  admitAll(told, told.pieces, closed);
};

/** Other goods than those that were sold lie in the box. */
export const tellWrongItem: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: past, sale: onePiece });
  comeIn(told);
  const [sold] = told.pieces;
  const others = catalogue.filter(({ gtin, gcode }) => gtin !== null && gcode !== sold?.goods.gcode);
  const foreign = told.pieces.map((piece) => ({
    ...piece,
    goods: draft.random.pick(others),
    isOnLine: false,
    isListed: false,
  }));
  count(told.journey, told.waybill, foreign, { shortReason: "箱内不是申报的商品" });
  for (const piece of foreign) {
    inspect(told.journey, piece, "商品与申报清单不符");
    bar(told, piece, draft.random.isLucky(0.3));
  }
};

/** The same line was returned before: a second box for goods that are here already. */
export const tellAlreadyReturned: Telling = (draft, title) => {
  const told = begin(draft, title, { daysAgo: [30, 56], sale: onePiece });
  comeIn(told);
  count(told.journey, told.waybill, told.pieces);
  admitAll(told, told.pieces, closed);
  const { sale, journey } = told;
  const again = waybillOf(draft.random.pick(carriers), draft.random);
  journey.waitDays(3, 6);
  announce(journey, {
    returnNo: `${returnNoFor(sale, title.number)}B`,
    waybills: [again],
    lines: [{ gnum: 1, barcode: null, qty: "1", serials: [] }],
  });
  journey.waitDays(2, 3);
  arrive(journey, again);
  const second = piecesOf(`${title.name}b`, sale, again).map((piece) => ({ ...piece, isOnLine: false }));
  journey.waitMinutes(20, 60);
  count(journey, again, second, { shortReason: "该商品此前已退" });
  for (const piece of second) {
    inspect(journey, piece, "同一清单商品此前已退回");
    bar({ ...told, waybill: again }, piece);
  }
};

/** One return in two boxes, the second nine days after the first: two applications, neither waits. */
export const tellTwoParcels: Telling = (draft, title) => {
  const { random } = draft;
  const told = begin(draft, title, { daysAgo: [32, 56], sale: { lines: 1, qty: 2 }, moreWaybills: 1 });
  const { journey, waybill } = told;
  const [first, second] = told.pieces;
  const other = told.waybills[1];
  if (!first || !second || !other) return;
  comeIn(told);
  count(journey, waybill, [first]);
  const after = beginJourney(
    `${title.name}b`,
    random,
    told.sale,
    { start: journey.at(), now: draft.now },
    draft.steps,
  );
  admitAll(told, [first], closed);
  after.waitDays(9, 9);
  arrive(after, other);
  after.waitMinutes(20, 90);
  const late = { ...second, waybill: other };
  count(after, other, [late]);
  admitAll({ ...told, journey: after, waybill: other }, [late], closed, other);
};

/** Customs refused the application; declared anew, or still waiting for its correction. */
export function tellRefused(declaredAnew: boolean): Telling {
  return (draft, title) => {
    const told = begin(draft, title, { daysAgo: declaredAnew ? past : [8, 10] });
    comeIn(told);
    count(told.journey, told.waybill, told.pieces);
    const seen = inspectAll(told, told.pieces);
    declare(told.journey, told.waybill);
    hearCustoms(told.journey, told.waybill, ["sent", "120", "100"]);
    if (!declaredAnew) return;
    told.journey.waitDays(1, 1);
    declare(told.journey, told.waybill);
    hearCustoms(told.journey, told.waybill, ["sent", "120", "800"]);
    verifyAll(told, seen, closed);
  };
}

/** The officer withholds a piece (暂不放行), and lifts it days later or not yet. */
export function tellWithheld(lifted: boolean): Telling {
  return (draft, title) => {
    const told = begin(draft, title, { daysAgo: lifted ? past : [9, 12], sale: onePiece });
    const { journey, waybill } = told;
    comeIn(told);
    count(journey, waybill, told.pieces);
    const seen = inspectAll(told, told.pieces);
    declare(journey, waybill);
    hearCustoms(journey, waybill, ["sent", "120", "800"]);
    for (const [piece, finding] of seen) {
      verify(journey, piece, finding, "withhold", "批号与申报要素待核");
      if (!lifted) continue;
      journey.waitDays(1, 2);
      journey.act({
        do: "lift_hold",
        piece: piece.name,
        reason: "企业补充批号证明，核对无误",
      });
      verify(journey, piece, finding);
      admit(told, piece, closed);
    }
  };
}

/** The officer sends a piece back to the inspector; looked at again, or still waiting. */
export function tellSentBack(lookedAgain: boolean): Telling {
  return (draft, title) => {
    const told = begin(draft, title, { daysAgo: lookedAgain ? past : [8, 11], sale: onePiece });
    const { journey, waybill } = told;
    comeIn(told);
    count(journey, waybill, told.pieces);
    const seen = inspectAll(told, told.pieces);
    declare(journey, waybill);
    hearCustoms(journey, waybill, ["sent", "120", "800"]);
    for (const [piece, finding] of seen) {
      verify(journey, piece, finding, "send_back", "外包装破损未记录，请重新质检");
      if (!lookedAgain) continue;
      journey.waitDays(1, 1);
      const again = { ...piece, grade: "box_damaged" as const };
      const secondLook = inspect(journey, again);
      journey.waitDays(1, 1);
      verify(journey, again, secondLook, "confirm_with_remark", "复核一致");
      admit(told, again, closed);
    }
  };
}
