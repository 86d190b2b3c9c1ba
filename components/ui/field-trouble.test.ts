import { expect, test } from "vitest";
import { fieldTrouble } from "#components/ui/field-trouble";

const sound: ValidityState = {
  badInput: false,
  customError: false,
  patternMismatch: false,
  rangeOverflow: false,
  rangeUnderflow: false,
  stepMismatch: false,
  tooLong: false,
  tooShort: false,
  typeMismatch: false,
  valueMissing: false,
  valid: true,
};

test.each<[string, Partial<ValidityState>, ReturnType<typeof fieldTrouble>]>([
  ["a sound value", {}, null],
  ["a missing value", { valueMissing: true, valid: false }, "missing"],
  ["a value that does not fit the pattern", { patternMismatch: true, valid: false }, "malformed"],
  ["half a date", { badInput: true, valid: false }, "malformed"],
  ["a value that the product itself refuses", { customError: true, valid: false }, null],
])("%s", (_, change, trouble) => {
  expect(fieldTrouble({ ...sound, ...change })).toBe(trouble);
});
