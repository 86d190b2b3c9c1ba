import type { Grade } from "#lib/domain/item";
import type { Title } from "./beginning.ts";
import type { Draft } from "./draft.ts";
import {
  tellDisputed,
  tellForward,
  tellNotOriginal,
  tellNotReleased,
  tellRemark,
  tellScannedTwice,
  tellSilentOwner,
  tellStranger,
  tellUnauthorised,
  tellUnidentified,
  tellUnopened,
  tellWrongRegime,
} from "./more-oddities.ts";
import {
  type Telling,
  tellAlreadyReturned,
  tellLate,
  tellOver,
  tellRefused,
  tellSentBack,
  tellShort,
  tellTwoParcels,
  tellWithheld,
  tellWrongItem,
} from "./oddities.ts";
import { type Station, tellOrdinary } from "./ordinary.ts";

/** `share` is how often it is told among 600 announced returns; every one is told at least once. */
export type Storyline = { name: string; share: number; tell: Telling };

type Ordinary = {
  station: Station;
  share: number;
  daysAgo: readonly [number, number];
  name?: string;
  grade?: Grade;
};

const ordinary: readonly Ordinary[] = [
  { station: "expected", share: 41, daysAgo: [0, 4] },
  { station: "arrived", share: 25, daysAgo: [4, 5] },
  { station: "opened", share: 2, daysAgo: [5, 6] },
  { station: "received", share: 20, daysAgo: [6, 7] },
  { station: "inspected", share: 18, daysAgo: [7, 8] },
  { station: "in_flight", share: 6, daysAgo: [7, 8] },
  { station: "declared", share: 18, daysAgo: [8, 9] },
  { station: "manual_review", share: 5, daysAgo: [8, 9] },
  { station: "admitted", share: 18, daysAgo: [9, 10] },
  { station: "booked", share: 18, daysAgo: [13, 14] },
  { station: "staged", share: 16, daysAgo: [14, 17] },
  { station: "staged", share: 4, daysAgo: [14, 17], name: "to_reship", grade: "defective" },
  { station: "staged", share: 4, daysAgo: [14, 17], name: "to_destroy", grade: "expired" },
  { station: "expected", share: 108, daysAgo: [12, 58], name: "never_came" },
  { station: "closed", share: 150, daysAgo: [19, 58] },
];

const odd: readonly (readonly [name: string, share: number, tell: Telling])[] = [
  ["late_arrival", 10, tellLate([46, 52], false)],
  ["late_application", 6, tellLate([33, 39], false)],
  ["late_waiting", 5, tellLate([47, 51], true)],
  ["short", 12, tellShort],
  ["over", 8, tellOver],
  ["wrong_item", 10, tellWrongItem],
  ["already_returned", 6, tellAlreadyReturned],
  ["two_parcels", 10, tellTwoParcels],
  ["refused", 5, tellRefused(false)],
  ["refused_then_admitted", 6, tellRefused(true)],
  ["withheld", 5, tellWithheld(false)],
  ["withheld_then_lifted", 4, tellWithheld(true)],
  ["sent_back", 4, tellSentBack(false)],
  ["sent_back_then_confirmed", 5, tellSentBack(true)],
  ["not_original", 6, tellNotOriginal],
  ["not_released", 5, tellNotReleased],
  ["wrong_regime", 4, tellWrongRegime],
  ["unauthorised", 6, tellUnauthorised],
  ["scanned_twice", 4, tellScannedTwice],
  ["disputed", 5, tellDisputed(false)],
  ["dispute_resolved", 4, tellDisputed(true)],
  ["remark", 6, tellRemark],
  ["silent_owner", 5, tellSilentOwner],
  ["forward", 8, tellForward(true)],
  ["forward_waiting", 5, tellForward(false)],
  ["forward_unopened", 4, tellUnopened],
  ["unidentified", 6, tellUnidentified(false)],
  ["identified", 4, tellUnidentified(true)],
  ["stranger", 3, tellStranger],
];

/** What must be applied for today, and within five days: it stands in front of every queue. */
const urgent = [
  { name: "ends_today", share: 3, station: "received", daysAgo: [6, 7], releasedDaysAgo: 30 },
  { name: "ends_today_inspected", share: 3, station: "inspected", daysAgo: [7, 8], releasedDaysAgo: 30 },
  { name: "ends_soon", share: 3, station: "arrived", daysAgo: [4, 5], releasedDaysAgo: 27 },
  { name: "ends_soon_inspected", share: 3, station: "inspected", daysAgo: [7, 8], releasedDaysAgo: 26 },
] as const;

/** Everything that happens in the demo warehouse, and how often. */
export const storylines: readonly Storyline[] = [
  ...ordinary.map(({ station, share, daysAgo, name = station, grade }) => ({
    name,
    share,
    tell: (draft: Draft, title: Title) => tellOrdinary(draft, title, { station, daysAgo, grade }),
  })),
  ...odd.map(([name, share, tell]) => ({ name, share, tell })),
  ...urgent.map(({ name, share, ...course }) => ({
    name,
    share,
    tell: (draft: Draft, title: Title) => tellOrdinary(draft, title, course),
  })),
];
