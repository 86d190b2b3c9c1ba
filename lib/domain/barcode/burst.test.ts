import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { burstIdle, burstIdleDueAt, burstKey } from "#lib/domain/barcode/burst";
import { type BurstEvent, idleBurst } from "#lib/domain/barcode/burst-state";
import type { KeyStroke, StrokeTarget } from "#lib/domain/barcode/stroke";
import { plateFromSequence } from "#lib/domain/plate";

type Press = { key: string; gap: number; ctrl?: boolean; composing?: boolean };
type Outcome = { events: BurstEvent[]; field: string; passed: string[] };

const keys = (text: string, gap: number): Press[] => [...text].map((key) => ({ key, gap }));
const enter = (gap = 20): Press => ({ key: "Enter", gap });
const ctrl = (key: string, gap = 20): Press => ({ key, gap, ctrl: true });
const pause = (gap: number): Press => ({ key: "Shift", gap });

/** Plays key presses into one field as a browser would, the idle timer included. */
function play(presses: Press[], target: StrokeTarget = "scan_field", answers = "", before = ""): Outcome {
  let state = idleBurst;
  let at = 10_000;
  let field = before;
  let snapshot = before;
  const events: BurstEvent[] = [];
  const passed: string[] = [];
  const apply = (step: ReturnType<typeof burstKey>) => {
    field += step.release;
    if (step.restore) field = snapshot;
    if (step.event) events.push(step.event);
    state = step.state;
  };
  const runTimerUntil = (until: number) => {
    const dueAt = burstIdleDueAt(state);
    if (dueAt !== null && dueAt < until) apply(burstIdle(state, dueAt));
  };
  for (const press of [...presses, pause(1000)]) {
    at += press.gap;
    runTimerUntil(at);
    const stroke: KeyStroke = { ctrl: false, composing: false, answers, target, ...press, at };
    const step = burstKey(state, stroke);
    const fieldBefore = field + step.release;
    apply(step);
    if (step.begins) snapshot = fieldBefore;
    if (step.prevent || press.key === "Shift") continue;
    if ([...press.key].length === 1 && !press.ctrl) field += press.key;
    else passed.push(press.key);
  }
  return { events, field, passed };
}

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
  ])("ends once with %s", (_name, ends, terminator) => {
    for (const gap of [5, 20, 60]) {
      const outcome = play([...keys("YT2512345678901", gap), ...ends]);
      expect(outcome).toEqual({ events: [scan("YT2512345678901", terminator)], field: "", passed: [] });
    }
  });

  it("is taken without terminator when its form is known, and not otherwise", () => {
    expect(play(keys(plate, 15)).events).toEqual([scan(plate, "idle")]);
    expect(play(keys("HELLO-1", 15))).toMatchObject({ events: [], field: "HELLO-1" });
  });

  it("keeps Shift out of the text and Ctrl+] in it", () => {
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

  it("leaves another field as it was", () => {
    expect(play([...keys("ABC-77/12", 30), enter()], "text_field", "", "note")).toMatchObject({
      events: [scan("ABC-77/12")],
      field: "note",
    });
  });

  it("is kept out of another field from its third key on", () => {
    let state = idleBurst;
    const prevented = [..."ABC12"].map((key, index) => {
      const common = { ctrl: false, composing: false, answers: "", target: "text_field" } as const;
      const step = burstKey(state, { ...common, key, at: 1000 + index * 20 });
      state = step.state;
      return step.prevent;
    });
    expect(prevented).toEqual([false, false, true, true, true]);
  });

  it("never opens the browser's quick search", () => {
    expect(play([...keys("/AB'C", 30), enter()], "elsewhere")).toMatchObject({ field: "", passed: [] });
  });

  it("is read at an uneven pace up to 100 ms when its form is known", () => {
    expect(play([...keys("4006381333931", 95), enter(90)], "text_field").events).toEqual([
      scan("4006381333931"),
    ]);
    expect(play([...keys("NOTE", 95), enter(90)], "text_field")).toMatchObject({ events: [], field: "NOTE" });
  });

  it("counts two codes at once as two", () => {
    const presses = [...keys("AAAA1", 10), enter(10), ...keys("BBBB2", 10), enter(10)];
    expect(play(presses).events).toEqual([scan("AAAA1"), scan("BBBB2")]);
  });

  it.each([101, 300, 480])("is not read in halves when it is cut by %i ms", (gap) => {
    const presses = [...keys("8480000", 10), { key: "6", gap }, ...keys("50672", 10), enter()];
    expect(play(presses).events).toEqual([{ type: "torn" }]);
  });

  it("is told as overrun beyond 1500 ms, or left to the scan field", () => {
    const long = [...keys("A".repeat(40), 50), enter()];
    expect(play(long, "text_field")).toMatchObject({ events: [{ type: "overrun" }], field: "" });
    expect(play(long)).toMatchObject({ events: [], field: "A".repeat(40), passed: ["Enter"] });
  });
});

describe("typing by hand", () => {
  it.each([140, 101, 75, 55])("keeps every character at %i ms a key", (gap) => {
    const text = "the box was open";
    expect(play(keys(text, gap), "text_field")).toMatchObject({ events: [], field: text });
  });

  it("leaves Enter, Tab and Backspace to the field", () => {
    const presses = [...keys("77", 180), { key: "Backspace", gap: 150 }, ...keys("123", 180), enter(200)];
    expect(play(presses)).toMatchObject({ events: [], field: "77123", passed: ["Backspace", "Enter"] });
  });

  it("is not a scan below four characters, however fast", () => {
    expect(play([...keys("abc", 20), enter()])).toEqual({ events: [], field: "abc", passed: ["Enter"] });
  });
});

describe("answers", () => {
  it.each(["1", "9", "?"])("%s acts after a silence and writes nothing", (key) => {
    expect(play(keys(key, 0), "scan_field", digits)).toMatchObject({
      events: [{ type: "answer", key }],
      field: "",
    });
  });

  it("are text in a field of their own, and when nothing is asked", () => {
    expect(play(keys("3", 0), "text_field", digits)).toMatchObject({ events: [], field: "3" });
    expect(play(keys("3", 0), "scan_field", "")).toMatchObject({ events: [], field: "3" });
  });

  it("are not taken from a scan that begins with a digit", () => {
    const presses = [...keys("4006381333931", 30), enter()];
    expect(play(presses, "scan_field", digits)).toEqual({
      events: [scan("4006381333931")],
      field: "",
      passed: [],
    });
  });
});

describe("Chinese input", () => {
  const ime = (count: number, gap: number): Press[] =>
    Array.from({ length: count }, () => ({ key: "Process", gap }));

  it("drops the whole burst and tells it once", () => {
    const presses = [...keys("100", 15), ...ime(7, 15), ...keys("123", 15), enter()];
    expect(play(presses)).toMatchObject({
      events: [{ type: "ime" }],
      field: "",
      passed: expect.not.arrayContaining(["Enter"]),
    });
  });

  it("leaves what was typed before it", () => {
    const presses = [...keys("12", 200), ...ime(7, 15).with(0, { key: "Process", gap: 300 }), enter()];
    expect(play(presses)).toMatchObject({ events: [{ type: "ime" }], field: "12" });
  });

  it("is no mistake in a note written by a person, but is at a scanner's pace", () => {
    expect(play(ime(20, 110), "text_field").events).toEqual([]);
    expect(play(ime(20, 80), "text_field").events).toEqual([]);
    expect(play(ime(20, 20), "text_field").events).toEqual([{ type: "ime" }]);
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
