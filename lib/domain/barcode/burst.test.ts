import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noAffixes } from "#lib/domain/barcode/affixes";
import { burstKey } from "#lib/domain/barcode/burst";
import { burstFrom, burstLimits, idleBurst } from "#lib/domain/barcode/burst-state";
import type { StrokeTarget } from "#lib/domain/barcode/stroke";
import { ctrl, enter, keys, pause, play } from "#lib/domain/barcode/testing-keyboard";
import { plateFromSequence } from "#lib/domain/plate";

const scan = (text: string, terminator = "enter") => ({ type: "scan", text, terminator });
const plate = plateFromSequence(815);
const digits = "123456789?";

describe("a scanner's burst", () => {
  it.each([
    ["Enter", [enter()], "enter"],
    ["Ctrl+M", [ctrl("m")], "enter"],
    ["Ctrl+J", [ctrl("j")], "enter"],
    ["CR and LF", [enter(), ctrl("j", 8)], "enter"],
    ["two Enters", [enter(), enter(60)], "enter"],
    ["Tab", [{ key: "Tab", gap: 20 }], "tab"],
    ["Ctrl+I", [ctrl("i")], "tab"],
    ["Enter and Tab", [enter(), { key: "Tab", gap: 9 }], "enter"],
    ["EOT", [ctrl("d")], "eot"],
    ["EOT as a character", [{ key: "\u0004", gap: 20 }], "eot"],
  ])("R5 ends once with %s", (_name, ends, terminator) => {
    for (const gap of [5, 20, 60]) {
      const outcome = play([...keys("YT2512345678901", gap), ...ends]);
      expect(outcome).toEqual({ events: [scan("YT2512345678901", terminator)], field: "", passed: [] });
    }
  });

  it("is taken without terminator when its form is known, and not otherwise", () => {
    expect(play(keys(plate, 15)).events).toEqual([scan(plate, "idle")]);
    const late = keys(plate, 40).with(5, { key: plate[5] ?? "", gap: 95 });
    expect(play(late).events, "one key late").toEqual([scan(plate, "idle")]);
    expect(play(keys(plate, 60.04)).events).toEqual([scan(plate, "idle")]);
    expect(play(keys(plate, 75))).toMatchObject({ events: [], field: plate });
    expect(play(keys("HELLO-1", 15))).toMatchObject({ events: [], field: "HELLO-1" });
  });

  it.each([
    ["a prefix", { prefix: "~", suffix: "" }, `~${plate}`],
    ["a prefix behind the kind of label", { prefix: "~", suffix: "" }, `]C1~${plate}`],
    ["a suffix of letters", { prefix: "", suffix: "END" }, `${plate}END`],
  ])("R7 is taken without terminator with %s that the scanner is set to send", (_name, affixes, sent) => {
    const played = (known: typeof affixes) => play(keys(sent, 15), "scan_field", "", "", false, known);
    expect(played(affixes).events).toEqual([scan(sent, "idle")]);
    expect(played(noAffixes).events).toEqual([]);
  });

  it("R8 R9 keeps Shift out of the text and Ctrl+] in it", () => {
    const presses = [
      ...keys("01", 10),
      pause(5),
      ...keys("23", 10),
      ctrl("]", 10),
      ...keys("21A", 10),
      enter(10),
    ];
    expect(play(presses).events).toEqual([scan("0123\u001d21A")]);
  });

  it("R1 leaves another field as it was", () => {
    expect(play([...keys("ABC-77/12", 30), enter()], "text_field", "", "note")).toMatchObject({
      events: [scan("ABC-77/12")],
      field: "note",
    });
  });

  it("is kept out of another field from its third key on", () => {
    let state = idleBurst;
    const prevented = [..."ABC12"].map((key, index) => {
      const common = {
        ctrl: false,
        composing: false,
        answers: "",
        byHand: false,
        affixes: noAffixes,
        target: "text_field",
      } as const;
      const step = burstKey(state, { ...common, key, at: 1000 + index * 20 });
      state = step.state;
      return step.prevent;
    });
    expect(prevented).toEqual([false, false, true, true, true]);
  });

  it("never opens the browser's quick search", () => {
    expect(play([...keys("/AB'C", 30), enter()], "elsewhere")).toMatchObject({ field: "", passed: [] });
  });

  it("R6 is read at an uneven pace up to 100 ms when its form is known", () => {
    expect(play([...keys("4006381333931", 95), enter(90)], "text_field").events).toEqual([
      scan("4006381333931"),
    ]);
    expect(play([...keys("NOTE", 95), enter(90)], "text_field")).toMatchObject({ events: [], field: "NOTE" });
  });

  it("counts two codes at once as two", () => {
    const presses = [...keys("AAAA1", 10), enter(10), ...keys("BBBB2", 10), enter(10)];
    expect(play(presses).events).toEqual([scan("AAAA1"), scan("BBBB2")]);
  });

  it.each([101, 300, 480])("R3 is not read in halves when it is cut by %i ms", (gap) => {
    const presses = [...keys("8480000", 10), { key: "6", gap }, ...keys("50672", 10), enter()];
    expect(play(presses).events).toEqual([{ type: "torn" }]);
  });

  it("is told as overrun beyond 1500 ms, or left to the scan field", () => {
    const long = [...keys("A".repeat(40), 50), enter()];
    expect(play(long, "text_field")).toMatchObject({ events: [{ type: "overrun" }], field: "" });
    expect(play(long)).toMatchObject({ events: [], field: "A".repeat(40), passed: ["Enter"] });
  });
});

describe("any keys", () => {
  const press = fc.record({
    key: fc.constantFrom("A", "7", "-", "/", "Enter", "Tab", "Shift", "Process", "Backspace", "j", "]"),
    gap: fc.integer({ min: 0, max: 400 }),
    ctrl: fc.boolean(),
  });

  it("never make a scan shorter than four characters", () => {
    fc.assert(
      fc.property(
        fc.array(press, { maxLength: 60 }),
        fc.constantFrom<StrokeTarget>("scan_field", "text_field", "elsewhere"),
        (presses, target) => {
          for (const event of play(presses, target).events) {
            if (event.type === "scan") expect(event.text.length).toBeGreaterThanOrEqual(4);
          }
        },
      ),
    );
  });

  it("give each scan back whole at any pace a scanner has", () => {
    const gaps = fc.array(fc.integer({ min: 2, max: 60 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(
        gaps,
        fc.constantFrom<StrokeTarget>("scan_field", "text_field", "elsewhere"),
        (all, target) => {
          const presses = [...plate].map((key, index) => ({ key, gap: all[index] ?? 2 }));
          expect(play([...presses, enter(all[15])], target, digits, "x")).toEqual({
            events: [scan(plate)],
            field: "x",
            passed: [],
          });
        },
      ),
    );
  });
});

it("what begins in the page's first moment may have lost its start, and is not taken for a code", () => {
  const spell = (from: number) => {
    let state = burstFrom(1_000);
    const events = [..."SF9000000000018", "Enter"].map((key, index) => {
      const step = burstKey(state, {
        key,
        at: from + index * 8,
        ctrl: false,
        composing: false,
        target: "scan_field",
        answers: "",
        byHand: false,
        affixes: noAffixes,
      });
      state = step.state;
      return step.event;
    });
    return events.find((event) => event !== null)?.type;
  };
  expect(spell(1_010)).toBe("torn");
  expect(spell(1_000 + burstLimits.deafMs + 1)).toBe("scan");
});
