import { z } from "zod";
import { Deed } from "#lib/domain/training";

const Deeds = z.array(Deed);

/** The name under which a person's training is kept on this machine until it is finished. */
export const keptDeedsName = (userId: string): string => `guicang.training.${userId}`;

/** What a person did so far, as it was kept; nothing where it cannot be read. */
export function readDeeds(text: string | null): readonly Deed[] {
  if (text === null) return [];
  try {
    const read = Deeds.safeParse(JSON.parse(text));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}
