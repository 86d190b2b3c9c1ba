import { and, eq } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import { items } from "#db/schema/items";
import { verificationSetPieces, verificationSetResults } from "#db/schema/verification-sets";
import { inScope } from "#db/scope";
import type { Actor, Context } from "#lib/context";
import type { Grade } from "#lib/domain/item";
import { decide } from "#lib/house-settings.testing";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { farDay } from "#lib/returns/drawn-piece.testing";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { declarePiece, makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { concludeSet } from "#lib/verification/conclude-set";
import { lookAtPiece } from "#lib/verification/look-at-piece";
import { openSet } from "#lib/verification/open-set";

const system = { scope: "system", code: null, actorId: null } as const;

/** Pieces of one article of its own that wait for an officer, found as good unless told otherwise, by their plates. */
export async function waitingArticle(grades: readonly Grade[], inspectedBy?: string, declaredAt?: Date) {
  const qty = String(grades.length);
  const sale = await makeSale({ lines: [{ qty }] });
  const owner = await makeReturn(sale, { lines: [{ gnum: 1, qty }] });
  const foundBy = inspectedBy ?? (await actorFor("inspector")).userId;
  const plates: string[] = [];
  for (const grade of grades) {
    const { plate } = await makePiece(sale, owner);
    await asSystem(inspect, { plate, grade, foundBy });
    await declarePiece(plate, "admitted", declaredAt);
    plates.push(plate);
  }
  return { code: sale.lines[0]?.barCode ?? "", plates };
}

async function inspect(
  ctx: Context,
  { plate, grade, foundBy }: { plate: string; grade: Grade; foundBy: string },
): Promise<void> {
  const item = await lockItem(ctx, plate);
  const { id: itemId, round } = item;
  const seen = { checklist: { complete: true }, grade, original: "yes" } as const;
  await ctx.tx
    .insert(findings)
    .values({ itemId, round, kind: "inspection", ...seen, foundBy, foundAt: ctx.now });
  await moveItem(ctx, item, "inspect", { grade, outcomeProposed: "release" });
}

export const good = (count: number): Grade[] => Array.from({ length: count }, () => "good" as const);

/** An officer's open set of one article, the share decided before; opened on a day whose seed nobody reveals. */
export async function opened(grades: readonly Grade[], percent: 10 | 100 = 100) {
  await decide("samplePercent", percent);
  const article = await waitingArticle(grades);
  const officer = await signerFor("officer");
  const now = farDay();
  const { setNo } = await runUseCase(officer, openSet, { kind: "article", code: article.code }, { now });
  return { ...article, officer, setNo, now };
}

/** What stands in a set, by plate. */
export function standingIn(setNo: number) {
  return inScope(system, (tx) =>
    tx
      .select({
        plate: items.plate,
        round: verificationSetPieces.round,
        exceptions: verificationSetPieces.exceptions,
        lot: verificationSetPieces.lot,
        drawn: verificationSetPieces.drawn,
        result: verificationSetResults.result,
        seen: verificationSetResults.seen,
        reason: verificationSetResults.reason,
      })
      .from(verificationSetPieces)
      .innerJoin(items, eq(items.id, verificationSetPieces.itemId))
      .leftJoin(
        verificationSetResults,
        and(
          eq(verificationSetResults.setNo, verificationSetPieces.setNo),
          eq(verificationSetResults.itemId, verificationSetPieces.itemId),
        ),
      )
      .where(eq(verificationSetPieces.setNo, setNo))
      .orderBy(items.plate),
  );
}

/** The officer holds each drawn piece in hand and finds it as declared. */
export async function seeDrawn(officer: Actor, setNo: number): Promise<string[]> {
  const drawn = (await standingIn(setNo)).filter((piece) => piece.drawn).map(({ plate }) => plate);
  for (const plate of drawn) await runUseCase(officer, lookAtPiece, { setNo, plate, agrees: true });
  return drawn;
}

/** Signs that conclusion. */
export const conclude = (officer: Actor, setNo: number, conclusion: "confirm" | "single" | "dropped") =>
  runUseCase(officer, concludeSet, conclusionOf(setNo, conclusion));

export const conclusionOf = (setNo: number, conclusion: "confirm" | "single" | "dropped") => ({
  setNo,
  conclusion,
  note: "抽中件现场查看，均与申报一致。",
  instructionNo: null,
  instructionSource: null,
  place: "2号库",
  companion: null,
  pin,
});
