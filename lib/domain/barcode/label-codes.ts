import type { ScannedCode } from "#lib/domain/barcode/classify-code";

/** A scanner that reads several codes off one label sends them within so many milliseconds. */
export const labelMs = 300;

/** What came off the label in view: `taken` when a code of the expected form was, the others wait or were passed over. */
export type LabelCodes<Scan> = {
  takenAt: number | null;
  held: readonly (Scan & { at: number })[];
  /** Read off the same label as the code that was taken, and left alone. */
  passedOver: readonly string[];
};

export const noLabel = { takenAt: null, held: [], passedOver: [] } as const;

type LabelStep<Scan> = { state: LabelCodes<Scan>; take: readonly Scan[] };

/**
 * Chooses among codes read at once: one of the expected form goes on at once, however many there are, and those of
 * another form within `labelMs` before or after it are passed over. A code of another form alone goes on when the
 * time is up, so none is lost.
 */
export function offerCode<Scan extends { text: string }>(
  before: LabelCodes<Scan>,
  scan: Scan,
  isExpected: boolean,
  at: number,
): LabelStep<Scan> {
  const { state, take } = labelOver(before, at);
  if (isExpected) {
    const passedOver = isOneLabel(state, at) ? state.passedOver : [];
    const withIt = state.held.map(({ text }) => text);
    return {
      state: { takenAt: at, held: [], passedOver: [...passedOver, ...withIt] },
      take: [...take, scan],
    };
  }
  if (isOneLabel(state, at)) {
    return { state: { ...state, passedOver: [...state.passedOver, scan.text] }, take };
  }
  return { state: { ...state, held: [...state.held, { ...scan, at }] }, take };
}

/** Lets go what waited long enough for a better code of its label, in the order it was read. */
export function labelOver<Scan extends { text: string }>(
  state: LabelCodes<Scan>,
  at: number,
): LabelStep<Scan> {
  const [first] = state.held;
  if (!first || at - first.at < labelMs) return { state, take: [] };
  return { state: { takenAt: null, held: [], passedOver: [] }, take: state.held };
}

function isOneLabel({ takenAt }: LabelCodes<{ text: string }>, at: number): boolean {
  return takenAt !== null && at - takenAt < labelMs;
}

/** Codes that every bench knows by their form, whatever else it waits for. */
export function isOwnCode(code: ScannedCode): boolean {
  return ["plate", "command", "badge", "zone", "location", "container"].includes(code.kind);
}

/** A code that leads to a parcel, by its form. */
export function isOfParcel(code: ScannedCode): boolean {
  return isCarrierWaybill(code) || code.kind === "returnNo" || code.kind === "listNumber";
}

/** A parcel's waybill by its form: a carrier's, not just any text of that length. */
export function isCarrierWaybill(code: ScannedCode): boolean {
  return code.kind === "waybillOrOrder" && code.carrier !== null;
}
