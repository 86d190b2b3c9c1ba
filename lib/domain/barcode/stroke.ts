import type { Affixes } from "#lib/domain/barcode/affixes";
import { GS } from "#lib/domain/barcode/gs1";

/**
 * Where a key press would land: the field made for codes, another field a person types into, or nowhere
 * that takes text.
 */
export type StrokeTarget = "scan_field" | "text_field" | "elsewhere";

/** One key press as the browser reports it, `key` being `KeyboardEvent.key` and `at` its time in ms. */
export type KeyStroke = {
  key: string;
  at: number;
  ctrl: boolean;
  composing: boolean;
  target: StrokeTarget;
  /** The characters that are answers now, when pressed alone, rather than text. */
  answers: string;
  /** A person asked for the field to type into: an answer waits longer for a second character. */
  byHand: boolean;
  /** What the scanner is set to send around every code. */
  affixes: Affixes;
};

export type Terminator = "enter" | "tab" | "eot";

export type StrokeMeaning =
  | { type: "character"; character: string }
  | { type: "end"; terminator: Terminator }
  | { type: "ime" }
  | { type: "modifier" }
  | { type: "other" };

const MODIFIERS = new Set(["Shift", "Control", "Alt", "AltGraph", "CapsLock", "NumLock", "ScrollLock", "Fn"]);

const ENDS: Readonly<Record<string, Terminator>> = { Enter: "enter", Tab: "tab", "\u0004": "eot" };

/* A wedge types a control character as Ctrl and the letter 64 places above it. */
const CTRL_ENDS: Readonly<Record<string, Terminator>> = { m: "enter", j: "enter", i: "tab", d: "eot" };
const CTRL_CHARACTERS: Readonly<Record<string, string>> = {
  "]": GS,
  "\u001d": GS,
  "^": "\u001e",
  "6": "\u001e",
};

/** What a key press means to a wedge scanner's burst. */
export function strokeMeaning(stroke: KeyStroke): StrokeMeaning {
  if (stroke.composing || stroke.key === "Process") return { type: "ime" };
  if (MODIFIERS.has(stroke.key)) return { type: "modifier" };
  const terminator = stroke.ctrl ? CTRL_ENDS[stroke.key.toLowerCase()] : undefined;
  const end = ENDS[stroke.key] ?? terminator;
  if (end) return { type: "end", terminator: end };
  const character = stroke.ctrl ? CTRL_CHARACTERS[stroke.key] : stroke.key;
  if (character === undefined || [...character].length !== 1) return { type: "other" };
  return { type: "character", character };
}
