import { z } from "zod";
import { Affixes, withoutAffixes } from "#lib/domain/barcode/affixes";
import { burstLimits } from "#lib/domain/barcode/burst-state";
import { AIM_ID, GS, SENT_FOR_GS } from "#lib/domain/barcode/gs1";
import { benchName } from "#lib/domain/bench";

/**
 * The codes a scanner is checked with: every character our labels and other people's carry, an element string
 * with a separator, and one long enough to show the pace. `symbol` is how each is drawn.
 */
export const checkCodes = [
  { key: "characters", symbol: "code128", drawn: `GC-Check @#"/%+.=_9`, sent: `GC-Check @#"/%+.=_9` },
  {
    key: "separator",
    symbol: "gs1datamatrix",
    drawn: "(01)09506000134352(10)CHECK(21)A-1",
    sent: `010950600013435210CHECK${GS}21A-1`,
  },
  {
    key: "pace",
    symbol: "code128",
    drawn: "GC-0123456789-ABCDEFGHJKMNPQRSTV",
    sent: "GC-0123456789-ABCDEFGHJKMNPQRSTV",
  },
] as const;
export type CheckCode = (typeof checkCodes)[number]["key"];

/** What one scan sent: its text, what ended it, the milliseconds between its keys, keys eaten by an input method. */
export const CheckRead = z.strictObject({
  code: z.enum(checkCodes.map(({ key }) => key) as [CheckCode, ...CheckCode[]]),
  text: z.string().max(200),
  ends: z.array(z.enum(["enter", "tab", "eot"])).max(8),
  gaps: z.array(z.number().int().min(0).max(10_000)).max(200),
  composed: z.number().int().min(0).max(200),
});
export type CheckRead = z.infer<typeof CheckRead>;

export const ScannerReads = z.strictObject({
  bench: benchName,
  affixes: Affixes,
  reads: z
    .array(CheckRead)
    .length(checkCodes.length)
    .refine((reads) => checkCodes.every(({ key }, at) => reads[at]?.code === key)),
});

type FindingWord =
  | "as_printed"
  | "capitals"
  | "layout"
  | "doubled"
  | "separator_lost"
  | "nothing"
  | "ends_well"
  | "no_end"
  | "fast"
  | "slow"
  | "too_slow"
  | "input_method";
export type CheckVerdict = "ok" | "attention" | "stop";

/** One thing found out by a scan; `detail` shows it: the keys that changed, what ended it, the longest gap. */
export type CheckFinding = { code: CheckCode; word: FindingWord; verdict: CheckVerdict; detail: string };

/**
 * Judges one scan against the code it was to be, without what the scanner is set to send around it. Every scan gives
 * the same findings for the same keys.
 */
export function judgeRead(sent: CheckRead, affixes: Affixes): CheckFinding[] {
  const read = { ...sent, text: withoutAffixes(sent.text, affixes) };
  const found = (word: FindingWord, verdict: CheckVerdict, detail = ""): CheckFinding => ({
    code: read.code,
    word,
    verdict,
    detail,
  });
  if (read.composed > 0) return [found("input_method", "stop", String(read.composed))];
  return [textFinding(read, found), endFinding(read, found), paceFinding(read, found)];
}

type Found = (word: FindingWord, verdict: CheckVerdict, detail?: string) => CheckFinding;

function textFinding(read: CheckRead, found: Found): CheckFinding {
  const expected = checkCodes.find(({ key }) => key === read.code)?.sent ?? "";
  const text = asSent(read);
  if (text === expected) return found("as_printed", "ok");
  if (text === "") return found("nothing", "stop");
  if (text === expected + expected) return found("doubled", "stop");
  if (text === expected.replaceAll(GS, "")) return found("separator_lost", "stop");
  if (text.toLowerCase() === expected.toLowerCase()) return found("capitals", "attention");
  return found("layout", "stop", changedKeys(expected, text));
}

/** The text without the symbol's identifier; printable stand-ins of the separator count as it. */
function asSent({ code, text }: CheckRead): string {
  const bare = text.replace(AIM_ID, "");
  if (code !== "separator") return bare;
  const separated = bare.replace(SENT_FOR_GS, GS);
  return separated.startsWith(GS) ? separated.slice(1) : separated;
}

/** `@→"` for each character that came as another one; the whole text when it is another code. */
function changedKeys(expected: string, text: string): string {
  if (expected.length !== text.length) return text.slice(0, 40);
  const changed = [...expected].flatMap((one, at) => (one === text[at] ? [] : [`${one}→${text[at]}`]));
  return [...new Set(changed)].slice(0, 8).join(" ");
}

const endKeys = { enter: "Enter", tab: "Tab", eot: "EOT" } as const;

function endFinding({ ends }: CheckRead, found: Found): CheckFinding {
  if (ends.length === 0) return found("no_end", "attention");
  return found("ends_well", "ok", ends.map((end) => endKeys[end]).join(" + "));
}

function paceFinding({ gaps }: CheckRead, found: Found): CheckFinding {
  const longest = Math.max(0, ...gaps);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  if (longest > burstLimits.gapMs || total > burstLimits.totalMs) {
    return found("too_slow", "stop", String(longest));
  }
  const isFast = longest <= burstLimits.scannerGapMs;
  return found(isFast ? "fast" : "slow", isFast ? "ok" : "attention", String(longest));
}

/** The worst of the findings: a scanner passes when nothing stops it. */
export function verdictOf(findings: readonly CheckFinding[]): CheckVerdict {
  if (findings.some(({ verdict }) => verdict === "stop")) return "stop";
  return findings.some(({ verdict }) => verdict === "attention") ? "attention" : "ok";
}

export type RawKey = { key: string; at: number; ctrl: boolean; composing: boolean };

/** How many gaps fall into each ten milliseconds from `from` on; the last counts all of 100 and more. */
export function gapHistogram(gaps: readonly number[]): { from: number; count: number }[] {
  const tens = gaps.map((gap) => Math.min(100, Math.floor(gap / 10) * 10));
  return Array.from({ length: 11 }, (_, at) => ({
    from: at * 10,
    count: tens.filter((ten) => ten === at * 10).length,
  }));
}
