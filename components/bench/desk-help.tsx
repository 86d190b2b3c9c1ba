import type { Command } from "#lib/domain/command";

/** One line of the help: the key on the keyboard, the card that does the same, and the word of what it does. */
export type HelpRow = { keys: string; card?: Command; does: HelpWord };

export type HelpWord =
  | "inquiry"
  | "help"
  | "badge"
  | "byHand"
  | "cameraScan"
  | "search"
  | "handOver"
  | "answer"
  | "leave"
  | "undoArrival"
  | "damage"
  | "finish"
  | "undoPiece"
  | "printPlate"
  | "noBarcode"
  | "takeInUnopened"
  | "resume"
  | "labelPhoto"
  | "sendPhotos"
  | "photoBox"
  | "photoPiece"
  | "nextPiece"
  | "confirm"
  | "back"
  | "camera"
  | "grade"
  | "outcome"
  | "checks"
  | "verdict"
  | "withhold"
  | "suspect"
  | "nextStep"
  | "undoLoad"
  | "undoFinding"
  | "undoPutAway"
  | "putAwayMode"
  | "emptyHand"
  | "lookOver"
  | "nextOfWave"
  | "undoWave"
  | "endBag"
  | "undoBag"
  | "standAt"
  | "undoCount"
  | "choosePiece"
  | "checkPiece"
  | "clearMoveOut";

/** What works at every desk. */
export const everywhere: readonly HelpRow[] = [
  { keys: "?", card: "HELP", does: "help" },
  { keys: "F8", card: "INQUIRY", does: "inquiry" },
  { keys: "F2", does: "byHand" },
  { keys: "F4", does: "cameraScan" },
  { keys: "Ctrl K", does: "search" },
  { keys: "F9", does: "handOver" },
  { keys: "OP-", does: "badge" },
];

/** The keys and cards of a page, by its address; `*` stands for one part of it. */
const deskHelp: Readonly<Record<string, readonly HelpRow[]>> = {
  dock: [
    { keys: "1–5", card: "KEY-1", does: "damage" },
    { keys: "6", card: "KEY-6", does: "labelPhoto" },
    { keys: "7", card: "KEY-7", does: "sendPhotos" },
    { keys: "8", card: "PHOTO", does: "photoBox" },
    { keys: "Ctrl Z", card: "UNDO", does: "undoArrival" },
  ],
  receiving: [
    { keys: "Enter", card: "NEXT", does: "finish" },
    { keys: "Ctrl Z", card: "UNDO", does: "undoPiece" },
    { keys: "Esc", card: "CANCEL", does: "leave" },
    { keys: "1–9", card: "KEY-1", does: "answer" },
    { keys: "1", card: "PRINT", does: "printPlate" },
    { keys: "1", card: "KEY-1", does: "takeInUnopened" },
    { keys: "2", card: "KEY-2", does: "noBarcode" },
    { keys: "3–5", card: "KEY-3", does: "resume" },
    { keys: "6", card: "KEY-6", does: "labelPhoto" },
    { keys: "7", card: "KEY-7", does: "sendPhotos" },
    { keys: "8", card: "KEY-8", does: "photoBox" },
    { keys: "9", card: "PHOTO", does: "photoPiece" },
    { keys: "CMD-", card: "HOLD", does: "suspect" },
  ],
  inspection: [
    { keys: "Enter", card: "CONFIRM", does: "confirm" },
    { keys: "Enter", card: "NEXT", does: "nextPiece" },
    { keys: "Esc", card: "CANCEL", does: "back" },
    { keys: "Ctrl Z", card: "UNDO", does: "undoFinding" },
    { keys: "1–6", card: "GOOD", does: "grade" },
    { keys: "1–4", card: "RELEASE", does: "outcome" },
    { keys: "7", card: "KEY-7", does: "sendPhotos" },
    { keys: "8", card: "KEY-8", does: "labelPhoto" },
    { keys: "9", card: "PHOTO", does: "camera" },
    { keys: "CMD-", card: "HOLD", does: "suspect" },
  ],
  verification: [
    { keys: "Enter", card: "CONFIRM", does: "confirm" },
    { keys: "Enter", card: "NEXT", does: "nextPiece" },
    { keys: "Esc", card: "CANCEL", does: "back" },
    { keys: "1–5", card: "KEY-1", does: "checks" },
    { keys: "6–9", card: "KEY-6", does: "verdict" },
    { keys: "8", card: "HOLD", does: "withhold" },
    { keys: "0", card: "PHOTO", does: "camera" },
  ],
  "dock/bags/*": [
    { keys: "Ctrl Z", card: "UNDO", does: "undoBag" },
    { keys: "Enter", card: "CONFIRM", does: "endBag" },
  ],
  places: [
    { keys: "Ctrl Z", card: "UNDO", does: "undoPutAway" },
    { keys: "Esc", card: "CANCEL", does: "emptyHand" },
    { keys: "1–2", card: "KEY-1", does: "putAwayMode" },
    { keys: "3", card: "KEY-3", does: "lookOver" },
  ],
  stock: [
    { keys: "Ctrl Z", card: "UNDO", does: "undoWave" },
    { keys: "Enter", card: "CONFIRM", does: "nextOfWave" },
  ],
  "stock/takings/*": [
    { keys: "LOC-", does: "standAt" },
    { keys: "Ctrl Z", card: "UNDO", does: "undoCount" },
  ],
  outbound: [{ keys: "RW-", does: "choosePiece" }],
  "move-outs": [
    { keys: "RW-", does: "checkPiece" },
    { keys: "Enter", card: "CONFIRM", does: "clearMoveOut" },
  ],
  "batches/*": [
    { keys: "Enter", card: "CONFIRM", does: "nextStep" },
    { keys: "Ctrl Z", card: "UNDO", does: "undoLoad" },
    { keys: "3", card: "KEY-3", does: "lookOver" },
    { keys: "Esc", card: "CANCEL", does: "leave" },
  ],
};

/** The keys of the page at an address; none for a page that has none of its own. */
export function helpAt(path: string): readonly HelpRow[] {
  const parts = path.split("/").filter((part) => part !== "");
  const found = Object.entries(deskHelp).find(([pattern]) => {
    const asked = pattern.split("/");
    return asked.length === parts.length && asked.every((part, at) => part === "*" || part === parts[at]);
  });
  return found?.[1] ?? [];
}
