import { expect, test } from "vitest";
import type { OwnerAnswer } from "#lib/domain/owner-answer";
import type { Instruction } from "#lib/domain/owner-instruction";
import { type OwnerWord, ownerWord } from "#lib/domain/owner-word";

const asked = { answered: false, disputed: false, until: "2026-11-25" } as const;
const silence = { answered: true, by: "silence" } as const;
const confirmed = { answered: true, by: "confirmation" } as const;
const disputed = { answered: false, disputed: true, until: null } as const;
const reship: Instruction = { outcome: "reship", reference: "CZ-1", note: null };

test.each<[OwnerAnswer, Instruction | null, OwnerWord]>([
  [asked, null, "asked"],
  [asked, reship, "instructed"],
  [silence, null, "silence"],
  [silence, reship, "instructed"],
  [confirmed, null, "confirmed"],
  [confirmed, reship, "instructed"],
  [disputed, reship, "disputed"],
  [{ ...asked, until: null }, null, "anew"],
])("an owner of whom is known %j, instructing %j: %s", (answer, instruction, word) => {
  expect(ownerWord({ answer, hold: null, instruction })).toBe(word);
  expect(ownerWord({ answer, hold: "dispute", instruction })).toBe("disputed");
});
