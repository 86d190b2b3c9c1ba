import type { BatchOutcome, Grade } from "#lib/domain/item";

/**
 * What a command card can say, in the order in which the cards are printed. `KEY-1` … `KEY-9` are the number keys,
 * for hands in gloves.
 */
export const commands = [
  "CONFIRM",
  "NEXT",
  "CANCEL",
  "UNDO",
  "PHOTO",
  "PRINT",
  "HELP",
  "INQUIRY",
  "GOOD",
  "BOX",
  "DEFECTIVE",
  "DAMAGED",
  "EXPIRED",
  "BARRED",
  "HOLD",
  "RELEASE",
  "RESHIP",
  "DESTROY",
  "MOVE-OUT",
  "KEY-1",
  "KEY-2",
  "KEY-3",
  "KEY-4",
  "KEY-5",
  "KEY-6",
  "KEY-7",
  "KEY-8",
  "KEY-9",
] as const;
export type Command = (typeof commands)[number];

/** The grade that a card gives. */
export const gradeOfCommand = {
  GOOD: "good",
  BOX: "box_damaged",
  DEFECTIVE: "defective",
  DAMAGED: "damaged",
  EXPIRED: "expired",
  BARRED: "recalled",
} as const satisfies Partial<Record<Command, Grade>>;

/** The outcome that a card proposes. */
export const outcomeOfCommand = {
  RELEASE: "release",
  RESHIP: "reship",
  DESTROY: "destroy",
  "MOVE-OUT": "move_out",
} as const satisfies Partial<Record<Command, BatchOutcome>>;

/** What is not taken back with one press: it wants a second scan of the same card. */
const askedTwice: ReadonlySet<Command> = new Set(["UNDO", "DESTROY", "MOVE-OUT"]);

/** Whether a card wants a second scan before it acts. */
export function isAskedTwice(command: Command): boolean {
  return askedTwice.has(command);
}

/** The second scan comes within five seconds, and later than a trigger that read twice. */
export const secondScanMs = { earliest: 700, latest: 5000 } as const;

/* As for parcels and plates (R16). */
const doubleMs = 2000;

export type CommandScan = { command: Command; atMs: number; isDone: boolean };

/**
 * What a scan of a card means after the one before it. `repeat` is the same pull of the trigger, read twice;
 * `ask` wants the card once more; `act` does it. A scan of anything else in between asks anew: give null then.
 */
export function judgeCommand(
  previous: CommandScan | null,
  command: Command,
  atMs: number,
): "ask" | "repeat" | "act" {
  const isSame = previous?.command === command;
  const sinceMs = isSame ? atMs - previous.atMs : 0;
  if (isSame && previous.isDone && sinceMs < doubleMs) return "repeat";
  if (!isAskedTwice(command)) return "act";
  if (!isSame || previous.isDone || sinceMs > secondScanMs.latest) return "ask";
  return sinceMs < secondScanMs.earliest ? "repeat" : "act";
}

const CARD = /^CMD-([A-Z]+(?:-[A-Z1-9]+)?)-([1-9]\d{0,8})-([0-9A-HJKMNP-TV-Z]{10})$/;

/** A card as its print says it; whether it is genuine is for the server to say. */
export type CommandCard = { command: Command; setNo: number; signature: string };

/** Reads `CMD-<WORD>-<set>-<signature>`; null for everything that no card of ours says. */
export function readCommandCard(text: string): CommandCard | null {
  const [, word, setNo, signature] = CARD.exec(text) ?? [];
  const command = commands.find((one) => one === word);
  return command && signature ? { command, setNo: Number(setNo), signature } : null;
}

/** The number key that a card stands for; null for the cards that say something else. */
export function digitOf(command: Command): number | null {
  return command.startsWith("KEY-") ? Number(command.slice(4)) : null;
}

/** Why a card does nothing here. */
export type CardRefusal = "unread" | "forged" | "revoked" | "other_bench";

/**
 * Whether a card counts at a bench. `set` is the set that its number names, if there is one.
 *
 * @param isSigned whether the signature is ours, for that word and that set.
 */
export function judgeCard(
  set: { bench: string; revokedAt: Date | null } | null,
  bench: string,
  isSigned: boolean,
): { ok: true } | { ok: false; why: Exclude<CardRefusal, "unread"> } {
  if (!set || !isSigned) return { ok: false, why: "forged" };
  if (set.revokedAt) return { ok: false, why: "revoked" };
  return set.bench === bench ? { ok: true } : { ok: false, why: "other_bench" };
}
