import { gs1Day } from "#lib/domain/barcode/gs1";

/** A run of digits behind the digit that says how many they are, less `base`. */
const counted = (from: number, to: number, base: number) =>
  `(?:${Array.from({ length: to - from + 1 }, (_, step) => `${from + step}\\d{${from + step + base}}`).join("|")})`;

const company = counted(0, 6, 6);
const amount = counted(1, 5, 0);
const purchase = `${amount}[0-49]\\d{3}`;
const COUPON = new RegExp(
  `^${company}\\d{6}${amount}${purchase}` +
    `(?:1[0-3]${purchase}(?:${company}|9))?` +
    `(?:2${purchase}(?:${company}|9))?` +
    "(?:3(?<ends>\\d{6}))?(?:4(?<begins>\\d{6}))?" +
    `(?:5${counted(0, 9, 6)})?(?:6${counted(1, 7, 6)})?(?:9[01256][0-2]\\d[01])?$`,
);
const OFFER = new RegExp(`^[01]${company}\\d{6}${counted(0, 9, 6)}$`);

/** Whether a text is a coupon by North America's first code, application identifier 8110. */
export function isCoupon(text: string, year: number): boolean {
  const found = COUPON.exec(text);
  if (!found) return false;
  const { ends, begins } = found.groups ?? {};
  const areDays = [ends, begins].every(
    (day) => day === undefined || (gs1Day(day, year) !== null && !day.endsWith("00")),
  );
  return areDays && !(ends !== undefined && begins !== undefined && ends < begins);
}

/** Whether a text is a coupon of the positive offer file, application identifier 8112. */
export function isPositiveOffer(text: string): boolean {
  return OFFER.test(text);
}
