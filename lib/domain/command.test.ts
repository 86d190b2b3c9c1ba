import { expect, test } from "vitest";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import {
  type CommandScan,
  commands,
  digitOf,
  isAskedTwice,
  judgeCard,
  judgeCommand,
  readCommandCard,
} from "#lib/domain/command";

const card = (word: string) => `CMD-${word}-12-7KD0Q3X9AB`;
const scanned = (command: CommandScan["command"], atMs: number, isDone = false) => ({
  command,
  atMs,
  isDone,
});

test("R10 every card is read back from what it says, and nothing else is a card", () => {
  for (const command of commands) {
    const text = card(command);
    expect(text).toMatch(/^[A-Z0-9-]+$/);
    expect(classifyCode(text)).toMatchObject({ kind: "command", text });
    expect(readCommandCard(text)).toEqual({ command, setNo: 12, signature: "7KD0Q3X9AB" });
  }
  const others = [
    "CMD-UNDO",
    "CMD-UNDO-12",
    "CMD-EXPLODE-12-7KD0Q3X9AB",
    "CMD-UNDO-0-7KD0Q3X9AB",
    card("UNDO "),
  ];
  expect(others.map(readCommandCard)).toEqual(others.map(() => null));
});

test.each([
  ["the first scan of a card that only asks", null, "NEXT", 0, "act"],
  ["R16 the trigger read it twice", scanned("NEXT", 0, true), "NEXT", 1999, "repeat"],
  ["the same card again, later", scanned("NEXT", 0, true), "NEXT", 2000, "act"],
  ["another card at once", scanned("NEXT", 0, true), "PRINT", 100, "act"],
  ["the first scan of one that cannot be taken back", null, "DESTROY", 0, "ask"],
  ["the same pull of the trigger", scanned("DESTROY", 0), "DESTROY", 699, "repeat"],
  ["the second scan", scanned("DESTROY", 0), "DESTROY", 700, "act"],
  ["the second scan at the last moment", scanned("DESTROY", 0), "DESTROY", 5000, "act"],
  ["the second scan too late", scanned("DESTROY", 0), "DESTROY", 5001, "ask"],
  ["another card in between", scanned("UNDO", 0), "DESTROY", 1000, "ask"],
  ["a third scan within the double's time", scanned("DESTROY", 0, true), "DESTROY", 1000, "repeat"],
  ["a third scan later", scanned("DESTROY", 0, true), "DESTROY", 3000, "ask"],
] as const)("%s", (_, previous, command, atMs, judged) => {
  expect(judgeCommand(previous, command, atMs)).toBe(judged);
});

test("what cannot be taken back is asked twice", () => {
  expect(commands.filter(isAskedTwice)).toEqual(["UNDO", "DESTROY", "MOVE-OUT"]);
  expect([digitOf("KEY-7"), digitOf("UNDO")]).toEqual([7, null]);
});

test.each([
  ["a card of this bench", { bench: "A3", revokedAt: null }, true, { ok: true }],
  ["a signature that is not ours", { bench: "A3", revokedAt: null }, false, { ok: false, why: "forged" }],
  ["a set that never was", null, true, { ok: false, why: "forged" }],
  ["a revoked set", { bench: "A3", revokedAt: new Date(0) }, true, { ok: false, why: "revoked" }],
  ["another bench's set", { bench: "B1", revokedAt: null }, true, { ok: false, why: "other_bench" }],
] as const)("%s", (_, set, isSigned, judged) => {
  expect(judgeCard(set, "A3", isSigned)).toEqual(judged);
});
