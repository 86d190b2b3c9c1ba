import type { ScannedCode } from "#lib/domain/barcode/classify-code";
import { leastSure, type ScanEntry } from "#lib/domain/barcode/scan-entry";
import { parsePlaceCode } from "#lib/domain/place-code";

/** Two scans: things, then their place. Batch: the place stays until another is scanned, and each thing goes there. */
export const putAwayModes = ["two_scans", "batch"] as const;
export type PutAwayMode = (typeof putAwayModes)[number];

/** What a person putting away has in hand, or where it goes; only an explicit act changes the mode. */
export type Hand = {
  mode: PutAwayMode;
  held: readonly string[];
  aim: string | null;
  /** How each of these codes came in. */
  entries: Readonly<Record<string, ScanEntry>>;
};

export const emptyHand: Hand = { mode: "two_scans", held: [], aim: null, entries: {} };

/** What a scan means to the hand: `send` goes to the server now, the rest is only said. */
export type HandStep = {
  hand: Hand;
  send: { codes: readonly string[]; to: string } | null;
  says: "held" | "held_already" | "aimed" | "sent" | "aim_first" | "take_first" | "hand_full" | "no_place";
};

/** How many things one hand may hold before they are put somewhere. */
export const handHolds = 50;

/** Remembers how a code came in, as long as it is in hand or is where things go. */
export function withEntry(hand: Hand, code: string, entry: ScanEntry): Hand {
  const inHand = [...hand.held, hand.aim ?? ""];
  const kept = Object.entries(hand.entries).filter(([known]) => inHand.includes(known));
  return { ...hand, entries: { ...Object.fromEntries(kept), [code]: entry } };
}

/** How a thing and its place came in together. */
export function entryOfPut({ entries }: Hand, code: string, to: string): ScanEntry {
  return leastSure(entries[code], entries[to]);
}

/** Takes one scan into the hand. A container is a place for what is held, else it is itself taken up to be moved. */
export function takeInHand(hand: Hand, code: ScannedCode): HandStep {
  const { kind } = code;
  const only = (says: HandStep["says"]): HandStep => ({ hand, send: null, says });
  if (kind === "refused" || kind === "foreignPlate" || kind === "command" || kind === "badge")
    return only("no_place");
  const { text } = code;
  const isOnFloor = kind === "zone" || kind === "location";
  if (hand.mode === "batch") {
    if (isOnFloor || kind === "container") return { hand: { ...hand, aim: text }, send: null, says: "aimed" };
    return hand.aim === null
      ? only("aim_first")
      : { hand, send: { codes: [text], to: hand.aim }, says: "sent" };
  }
  const isAim = isOnFloor || (kind === "container" && hand.held.length > 0 && !holdsContainer(hand));
  if (isAim) {
    if (hand.held.length === 0) return only("take_first");
    return { hand: { ...hand, held: [] }, send: { codes: hand.held, to: text }, says: "sent" };
  }
  if (hand.held.includes(text)) return only("held_already");
  if (hand.held.length >= handHolds) return only("hand_full");
  return { hand: { ...hand, held: [...hand.held, text] }, send: null, says: "held" };
}

function holdsContainer({ held }: Hand): boolean {
  return held.some((code) => parsePlaceCode(code)?.kind === "container");
}
