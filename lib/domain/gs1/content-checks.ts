import { gs1Day } from "#lib/domain/barcode/gs1";
import { hasCheckPair } from "#lib/domain/gs1/check-pair";
import { isCoupon, isPositiveOffer } from "#lib/domain/gs1/coupons";
import { isIban } from "#lib/domain/gs1/iban";
import { hasGs1CheckDigit } from "#lib/domain/gtin";
import lists from "./gs1-code-lists.json" with { type: "json" };

/** Whether the content of a part is right; `year` is today's, for the century of two-digit years. */
type ContentCheck = (value: string, year: number) => boolean;

const listed = (codes: string) => {
  const known = new Set(codes.split(" "));
  return (value: string) => known.has(value);
};
const form = (pattern: RegExp) => (value: string) => pattern.test(value);
const within = (most: number) => (value: string) => Number(value) <= most;

const isCountry = listed(lists.countries);
const isDay: ContentCheck = (value, year) => gs1Day(value, year) !== null && !value.endsWith("00");
const isFullDay: ContentCheck = (value) => {
  const year = Number(value.slice(0, 4));
  return gs1Day(value.slice(2), year) !== null && !value.endsWith("00");
};
const isPieceOfTotal: ContentCheck = (value) => {
  const piece = Number(value.slice(0, value.length / 2));
  const total = Number(value.slice(value.length / 2));
  return piece > 0 && piece <= total;
};
const isPlaceInOrder: ContentCheck = (value) => {
  const [, place, of] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? [];
  return Number(place) <= Number(of);
};

/**
 * The content checks of GS1's Barcode Syntax Dictionary by their names there. A company prefix has at least four
 * digits; whether it was given out is not known here.
 */
export const contentChecks: Readonly<Record<string, ContentCheck>> = {
  csum: hasGs1CheckDigit,
  csumalpha: hasCheckPair,
  gcppos1: form(/^\d{4}/),
  gcppos2: form(/^.\d{4}/),
  yymmdd: isDay,
  yymmd0: (value, year) => gs1Day(value, year) !== null,
  yyyymmdd: isFullDay,
  hh: within(23),
  mi: within(59),
  ss: within(59),
  hhmi: form(/^([01]\d|2[0-3])[0-5]\d$/),
  iso3166: isCountry,
  iso3166999: (value) => value === "999" || isCountry(value),
  iso3166alpha2: listed(lists.countryLetters),
  iso4217: listed(lists.currencies),
  iso5218: form(/^[0129]$/),
  packagetype: listed(lists.packages),
  mediatype: form(/^(0[1-9]|10|[89]\d)$/),
  pcenc: form(/^([^%]|%[0-9A-Fa-f]{2})*$/),
  latitude: within(1_800_000_000),
  longitude: within(3_600_000_000),
  yesno: form(/^[01]$/),
  winding: form(/^[019]$/),
  hyphen: form(/^-+$/),
  zero: form(/^0+$/),
  nonzero: form(/[1-9]/),
  nozeroprefix: form(/^(0$|[^0])/),
  hasnondigit: form(/\D/),
  importeridx: form(/^[-_0-9A-Za-z]$/),
  pieceoftotal: isPieceOfTotal,
  posinseqslash: isPlaceInOrder,
  iban: isIban,
  couponcode: isCoupon,
  couponposoffer: isPositiveOffer,
};
