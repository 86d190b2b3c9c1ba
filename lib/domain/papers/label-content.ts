import type { BatchOutcome, Outcome } from "#lib/domain/item";
import { groupPlate } from "#lib/domain/plate";
import { rollCode } from "#lib/domain/plate-roll";
import type { ContainerUse } from "#lib/domain/zone";

/** What stands on a label, in whatever form it is printed: a plate's, a place's, a container's, a command card's. */
export type LabelContent = {
  /** Read from afar, above the title: what tells a place from its neighbours, a card's word. */
  headline: string | null;
  title: string;
  lines: readonly string[];
  /** What a scanner reads; printable ASCII only. */
  code: string;
  /** What the QR code says, where it is not the code. */
  leadsTo?: string;
  /** The code in groups for the eye. */
  shown: string;
  /** One letter to be seen from afar, as an outcome's. */
  letter: string | null;
};

/** The size of a label in millimetres. */
export type LabelSize = { widthMm: number; heightMm: number };

/** The label of a piece. */
export const plateLabelSize: LabelSize = { widthMm: 60, heightMm: 40 };
/**
 * The label of a zone, a location or a container, read from the aisle, and that of a box of a load, read at the gate.
 */
export const placeLabelSize: LabelSize = { widthMm: 100, heightMm: 50 };
/** A command card, two of which stand side by side on a sheet. */
export const cardLabelSize: LabelSize = { widthMm: 93, heightMm: 52 };

/** Into how many boxes or pallets a load is packed at most, each of which gets a label. */
export const boxesAtMost = 200;

type Box = { x: number; y: number };

/** Where everything of a label stands, in millimetres from its upper left corner. */
export type LabelLayout = {
  headline: (Box & { size: number; width: number }) | null;
  title: Box & { size: number; width: number };
  bars: Box & { module: number; height: number };
  square: Box & { module: number; size: number };
  shown: Box & { size: number };
  /** Without a width as far as the QR code. */
  lines: Box & { size: number; step: number; width?: number };
  letter: Box & { size: number };
};

/** A label as a screen draws it. */
export type DrawnLabel = LabelContent & {
  size: LabelSize;
  layout: LabelLayout;
  /** Widths of the Code 128, bar and gap in turn, in modules. */
  widths: number[];
  /** The QR code: rows of dark (1) and light (0) modules. */
  square: string[];
};

const letters = {
  release: "R",
  reship: "S",
  destroy: "D",
  move_out: "M",
  detained: null,
} as const satisfies Record<Outcome, string | null>;

type PlateFacts = {
  plate: string;
  officeCode: string | null;
  officeName: string | null;
  receivedOn: string;
  outcome: Outcome | null;
};

/** What stands on the label of a piece: its originating office, the day it came, its plate, and its outcome once settled. */
export function plateLabel({ plate, officeCode, officeName, receivedOn, outcome }: PlateFacts): LabelContent {
  const title = [officeCode ?? "—", officeName].filter(Boolean).join(" ");
  const letter = outcome && letters[outcome];
  return { headline: null, title, lines: [receivedOn], code: plate, shown: groupPlate(plate), letter };
}

type RollFacts = {
  plate: string;
  rollNo: number;
  /** Which plate of how many. */
  place: string;
};

/** What stands on a plate that is printed before its piece comes: the roll, and where on it. */
export function rollLabel({ plate, rollNo, place }: RollFacts): LabelContent {
  const title = rollCode(rollNo);
  return { headline: null, title, lines: [place], code: plate, shown: groupPlate(plate), letter: null };
}

type PlaceFacts = {
  code: string;
  /** What stands behind the code's prefix. */
  body: string;
  /** What kind of place it is, and its name, in words. */
  title: string;
  /** What a container holds. */
  use: ContainerUse | null;
};

/** The label of a zone, a location or a container. */
export function placeLabel({ code, body, title, use }: PlaceFacts): LabelContent {
  const letter = use && use !== "open" ? letters[use] : null;
  return { headline: body, title, lines: [], code, shown: code, letter };
}

type LoadFacts = {
  batchNo: string;
  outcome: BatchOutcome;
  receiver: string;
  /** Which box of how many. */
  box: string;
  lines: readonly string[];
};

/** The label of a box or pallet of a load: what it is for, whose it becomes, and the load that a scan leads to. */
export function loadLabel({ batchNo, outcome, receiver, box, lines }: LoadFacts): LabelContent {
  return { headline: box, title: receiver, lines, code: batchNo, shown: batchNo, letter: letters[outcome] };
}

type CardFacts = {
  code: string;
  /** The card's word in Chinese, and in English as the scanner sends it. */
  chinese: string;
  command: string;
  /** What else its holder must know. */
  note: string | null;
};

/** A command card: its word in both languages. */
export function cardLabel({ code, chinese, command, note }: CardFacts): LabelContent {
  const lines = note ? [note] : [];
  return { headline: chinese, title: command, lines, code, shown: code, letter: null };
}
