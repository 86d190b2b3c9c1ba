import { expect, test } from "vitest";
import { commandCardSets } from "#db/schema/command-cards";
import { inScope } from "#db/scope";
import { checkCard } from "#lib/cards/check-card";
import { getBenchCards } from "#lib/cards/get-bench-cards";
import { getCardLabels } from "#lib/cards/get-card-labels";
import { getCardSet } from "#lib/cards/get-card-set";
import { listCardSets } from "#lib/cards/list-card-sets";
import { printCardSet } from "#lib/cards/print-card-set";
import { PrintCards, printCards } from "#lib/cards/print-cards";
import { RevokeCardSet, revokeCardSet } from "#lib/cards/revoke-card-set";
import type { Actor } from "#lib/context";
import { commands } from "#lib/domain/command";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const newBench = () => uuidv7().slice(-12);
const check = (actor: Actor, bench: string, code: string) => runUseCase(actor, checkCard, { bench, code });

async function printed(bench: string) {
  const supervisor = await actorFor("supervisor");
  const { setNo } = await runUseCase(supervisor, printCardSet, { bench });
  const { cards } = await runUseCase(supervisor, getCardSet, { setNo });
  const undo = cards.find(({ command }) => command === "UNDO")?.label.code ?? "";
  return { supervisor, setNo, cards, undo };
}

test("R24 the cards of a bench do what they say there, and nowhere else", async () => {
  const bench = newBench();
  const clerk = await actorFor("receiver");
  const { cards, undo } = await printed(bench);
  expect(cards.map(({ command }) => command)).toEqual(commands);
  const here = await runUseCase(clerk, getBenchCards, { bench });
  expect(here.cards.map(({ code }) => code)).toEqual(cards.map(({ label }) => label.code));
  expect(await check(clerk, bench, undo)).toEqual({ ok: true, command: "UNDO" });
  expect(await check(clerk, newBench(), undo)).toEqual({ ok: false, why: "other_bench", bench });
});

test("a forged card is found out, whatever of it was changed", async () => {
  const bench = newBench();
  const clerk = await actorFor("receiver");
  const { undo, setNo } = await printed(bench);
  const forged = [
    undo.replace("UNDO", "DESTROY"),
    undo.replace(`-${setNo}-`, `-${setNo + 1}-`),
    undo.slice(0, -1) + (undo.endsWith("0") ? "1" : "0"),
  ];
  for (const code of forged) {
    expect(await check(clerk, bench, code)).toEqual({ ok: false, why: "forged", bench: null });
  }
  expect(await check(clerk, bench, "CMD-UNDO")).toMatchObject({ ok: false, why: "unread" });
});

test("a new set ends the old one, and a revoked one ends at once", async () => {
  const bench = newBench();
  const clerk = await actorFor("receiver");
  const first = await printed(bench);
  const second = await printed(bench);
  expect(await check(clerk, bench, first.undo)).toEqual({ ok: false, why: "revoked", bench });
  expect(await check(clerk, bench, second.undo)).toMatchObject({ ok: true });
  await runUseCase(second.supervisor, revokeCardSet, { setNo: second.setNo });
  await runUseCase(second.supervisor, revokeCardSet, { setNo: second.setNo });
  expect(await check(clerk, bench, second.undo)).toEqual({ ok: false, why: "revoked", bench });
  expect(await runUseCase(clerk, getBenchCards, { bench })).toEqual({ cards: [] });
  const again = runUseCase(second.supervisor, getCardSet, { setNo: second.setNo });
  expect(await refusalOf(again)).toBe("not_found");
  const back = inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.update(commandCardSets).set({ revokedAt: null, revokedBy: null }),
  );
  await expect(back).rejects.toThrow();
});

test("R48 the cards of a set are printed once without a word, and again with a reason", async () => {
  const { supervisor, setNo, cards } = await printed(newBench());
  const print = (reason: "lost" | null) => runUseCase(supervisor, printCards, { setNo, reason, note: null });
  const file = () => runUseCase(supervisor, getCardLabels, { setNo });
  expect(await refusalOf(file())).toBe("reprint_reason_needed");
  expect((await print(null)).labels.map(({ code }) => code)).toEqual(cards.map(({ label }) => label.code));
  expect(await refusalOf(print(null))).toBe("reprint_reason_needed");
  await print("lost");
  const { again, prints } = await runUseCase(supervisor, getCardSet, { setNo });
  expect([again, prints.map(({ reason }) => reason)]).toEqual([1, ["lost", null]]);
  expect(await file()).toHaveLength(cards.length);
  const clerk = await actorFor("receiver");
  const asked = { setNo, reason: null, note: null };
  expect(await refusalOf(runUseCase(clerk, printCards, asked))).toBe("not_permitted");
});

test("a set number that no set can have is no number", () => {
  const tooLong = { setNo: 2_147_483_648 };
  expect(PrintCards.safeParse({ ...tooLong, reason: null, note: null }).success).toBe(false);
  expect(RevokeCardSet.safeParse(tooLong).success).toBe(false);
});

test("two who print for one bench at once leave one set that counts", async () => {
  const bench = newBench();
  const actors = await Promise.all([actorFor("supervisor"), actorFor("supervisor")]);
  const made = await Promise.all(actors.map((actor) => runUseCase(actor, printCardSet, { bench })));
  const sets = await runUseCase(await actorFor("administrator"), (ctx) => listCardSets(ctx), null);
  const ours = sets.filter((set) => made.some(({ setNo }) => setNo === set.setNo));
  expect(ours.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
});

test("only who answers for the benches prints and revokes cards", async () => {
  const { setNo } = await printed(newBench());
  for (const role of ["receiver", "officer", "auditor"] as const) {
    const actor = await actorFor(role);
    expect(await refusalOf(runUseCase(actor, printCardSet, { bench: "1" }))).toBe("not_permitted");
    expect(await refusalOf(runUseCase(actor, revokeCardSet, { setNo }))).toBe("not_permitted");
    expect(await refusalOf(runUseCase(actor, getCardSet, { setNo }))).toBe("not_permitted");
  }
});
