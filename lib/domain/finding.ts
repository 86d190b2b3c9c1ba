import { z } from "zod";
import { grades } from "#lib/domain/item";

const plain = (limit: number) => z.string().trim().min(1).max(limit).nullable();

/** What a person enters of what they saw; the inspector's form and the officer's have it in common. */
export const findingFields = {
  checklist: z.record(z.string().max(40), z.boolean()),
  grade: z.enum(grades),
  original: z.enum(["yes", "no"]),
  batchCode: plain(40),
  expiresOn: z.iso.date().nullable(),
  note: plain(500),
};
