import { heldFor } from "#lib/returns/held-for";

/** Pieces in the house that a recall keeps where they are. */
export const waitsForRecall = heldFor("recall");
