import type { Context } from "#lib/context";

/** Pieces that ask for something, dealt with a few at a time in the order of their plates. */
export type Sweep = {
  find: (ctx: Context, after: string, atMost: number) => Promise<string[]>;
  /** Looks anew once it holds the pieces: who held one may have changed what is asked of it. */
  act: (ctx: Context, plates: readonly string[]) => Promise<unknown>;
};

/** So many pieces are dealt with in one transaction, however many there are. */
export const piecesAtOnce = 40;

/** The next pieces behind a plate, in this transaction. Returns their plates; fewer than `piecesAtOnce` were the last. */
export async function sweepOnce(ctx: Context, { find, act }: Sweep, after = ""): Promise<string[]> {
  const plates = await find(ctx, after, piecesAtOnce);
  await act(ctx, plates);
  return plates;
}
