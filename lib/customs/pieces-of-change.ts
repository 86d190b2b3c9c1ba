import { and, eq, gt } from "drizzle-orm";
import { type Application, type ApplicationChangeRow, applicationLines } from "#db/schema/applications";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { linesOf } from "#lib/customs/declare-return";
import { lockPiecesToDeclare } from "#lib/customs/pieces-to-declare";
import { limitsOf, readTaken } from "#lib/customs/taken-of-list";
import type { ChangeKind, ChangeLine } from "#lib/domain/application-change";
import { addHold, holdOf } from "#lib/domain/holds";
import { linesOfChange } from "#lib/domain/lines-of-change";
import { AppError, orThrow } from "#lib/errors";
import { type LockedItem, lockItemsOf } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";

type Asked = {
  kind: ChangeKind;
  removes: readonly string[];
  adds: readonly string[];
  quantities: readonly ChangeLine[];
};

/** What the application holds, what it would hold, and which pieces leave or join it. Refuses what `linesOfChange` refuses. */
export async function lockAsked(ctx: Context, application: Application, owner: Return, input: Asked) {
  const before: ChangeLine[] = await ctx.tx
    .select({ gnum: applicationLines.gnum, qty: applicationLines.qty })
    .from(applicationLines)
    .where(and(eq(applicationLines.applicationId, application.id), gt(applicationLines.qty, "0")))
    .orderBy(applicationLines.gnum);
  const bound = (await lockItemsOf(ctx, "applicationId", application.id)).filter(
    ({ state }) => state !== "detained",
  );
  if (input.kind === "withdraw") return { before, after: [], leaving: bound, joining: [] };
  const leaving = pick(bound, input.removes);
  const joining = input.adds.length > 0 ? pick(await lockPiecesToDeclare(ctx, owner), input.adds) : [];
  const pieces = linesOf([...bound.filter((piece) => !leaving.includes(piece)), ...joining]);
  const judged = linesOfChange({
    preDeclared: application.preDeclared,
    before,
    leaving: linesOf(leaving),
    pieces,
    asked: input.quantities,
    limits: limitsOf(await readTaken(ctx, application.listId, application.id), pieces),
  });
  orThrow(judged);
  return { before, after: judged.ok ? judged.lines : [], leaving, joining };
}

function pick(pieces: readonly LockedItem[], wanted: readonly string[]): LockedItem[] {
  return [...new Set(wanted)].map((plate) => {
    const piece = pieces.find((one) => one.plate === plate);
    if (!piece) throw new AppError("not_found", { code: plate });
    return piece;
  });
}

/**
 * A piece that waits for an amendment already keeps that hold; the others are held by this change, and by its
 * number, also where the one it replaces held them.
 */
export async function holdPieces(
  ctx: Context,
  pieces: readonly LockedItem[],
  copNo: string,
  replaced: ApplicationChangeRow | null,
): Promise<void> {
  for (const piece of pieces) {
    const held = holdOf(piece, "amendment");
    if (held && held.reason !== replaced?.copNo) continue;
    const body = { hold: "amendment", change: copNo };
    await recordItemFact(ctx, piece, addHold(piece, "amendment", copNo), { type: "hold", body });
  }
}
