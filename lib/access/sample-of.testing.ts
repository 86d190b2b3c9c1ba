import { z } from "zod";
import { plateFromSequence } from "#lib/domain/plate";
import { uuidv7 } from "#lib/uuid";

/** Values by the name of the field that takes them, as the plate of somebody's piece under `plate`. */
export type Known = Readonly<Record<string, string>>;

/** What some field of ours takes, the plainest first; numbers and dates are lawful, and none is of anything here. */
const plain: readonly unknown[] = [
  "A1B2C3",
  "123456",
  1,
  true,
  uuidv7(),
  plateFromSequence(999_999_999_999n),
  "2026-10-01",
  "2026-10",
  "2026-10-01T08:00:00+08:00",
  "2026-10-01T08:00:00.000Z",
  "08:30",
  "3105",
  "12",
  "133",
  "1",
  "a1b2c3",
  "RT991231999999",
  "31052026I999999999",
  "OP-A1B2C3",
  "A1",
  "A",
  "浙A12345",
  `whsec_${"A".repeat(44)}`,
  `gc_${"a".repeat(32)}`,
  "https://shop.example/hook",
  "f".repeat(64),
  "correct horse battery",
  10,
  100,
  0,
  60,
  [],
  {},
  "",
  false,
  null,
];

/**
 * Something that a schema takes: a known value where a field has its name, what may be missing left out where it has
 * none. Undefined where nothing was found.
 */
export function sampleOf(schema: unknown, known: Known = {}, name = ""): unknown {
  const type = schema as z.core.$ZodTypes;
  const { def } = type._zod;
  switch (def.type) {
    case "object":
      return sampleOfFields(def.shape, known);
    case "optional":
    case "default":
    case "prefault":
    case "catch":
      return name in known ? sampleOf(def.innerType, known, name) : undefined;
    case "nullable":
      return name in known ? sampleOf(def.innerType, known, name) : null;
    case "nonoptional":
    case "readonly":
      return sampleOf(def.innerType, known, name);
    case "array":
      return firstTaken(type, [[sampleOf(def.element, known, name.replace(/s$/, ""))], []]);
    case "union":
      return firstTaken(
        type,
        def.options.map((option) => sampleOf(option, known, name)),
      );
    case "pipe":
      return sampleOf(def.in, known, name);
    case "enum":
      return Object.values(def.entries)[0];
    case "literal":
      return def.values[0];
    default:
      return firstTaken(type, [known[name], ...plain]);
  }
}

function sampleOfFields(shape: Readonly<Record<string, unknown>>, known: Known) {
  const fields = Object.entries(shape).map(([name, field]) => [name, sampleOf(field, known, name)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function firstTaken(type: z.core.$ZodTypes, candidates: readonly unknown[]): unknown {
  return candidates.find((one) => one !== undefined && z.safeParse(type, one).success);
}
