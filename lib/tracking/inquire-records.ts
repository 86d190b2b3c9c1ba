import { eq, inArray, or } from "drizzle-orm";
import { applications, customsDocuments } from "#db/schema/applications";
import { commandCardSets } from "#db/schema/command-cards";
import { feedbackMessages } from "#db/schema/feedback";
import { users } from "#db/schema/people";
import { recalls } from "#db/schema/recalls";
import { stockTakings } from "#db/schema/stock-takings";
import { isAllowed } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isOfCustoms } from "#lib/domain/account-rules";
import { readCommandCard } from "#lib/domain/command";
import { plainThing, type Thing } from "#lib/domain/thing";

/**
 * What the house keeps records of under a code: applications, stock-takings, recalls, messages to offices, sets of
 * command cards and people by their badges. Of a person nothing is told to who may not read that account.
 */
export async function inquireRecords(ctx: Context, codes: readonly string[]): Promise<Thing[]> {
  const asked = [...codes];
  const found = [
    await applicationsOf(ctx, asked),
    await takingsOf(ctx, asked),
    await recallsOf(ctx, asked),
    await messagesOf(ctx, asked),
    await cardSetsOf(ctx, asked),
    await peopleOf(ctx, asked),
  ];
  return found.flat();
}

/** By its own number, customs' number for it, or a number of one of its documents. */
async function applicationsOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const { applicationNo, preNo, officeCode } = applications;
  const sent = ctx.tx
    .select({ id: customsDocuments.applicationId })
    .from(customsDocuments)
    .where(or(inArray(customsDocuments.copNo, codes), inArray(customsDocuments.guid, codes)));
  const rows = await ctx.tx
    .select({ code: applicationNo, says: officeCode })
    .from(applications)
    .where(or(inArray(applicationNo, codes), inArray(preNo, codes), inArray(applications.id, sent)))
    .limit(1);
  const mayOpen = isAllowed(ctx, "warehouse.read");
  return rows.map((row) => ({ ...plainThing, ...row, kind: "application", mayOpen }));
}

async function takingsOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const rows = await ctx.tx
    .select({ code: stockTakings.takingNo, says: stockTakings.zoneCode })
    .from(stockTakings)
    .where(inArray(stockTakings.takingNo, codes));
  const mayOpen = isAllowed(ctx, "warehouse.read");
  return rows.map((row) => ({ ...plainThing, ...row, kind: "taking", mayOpen }));
}

async function recallsOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const rows = await ctx.tx
    .select({ code: recalls.recallNo, says: recalls.source })
    .from(recalls)
    .where(inArray(recalls.recallNo, codes));
  const mayOpen = isAllowed(ctx, "recall.read");
  return rows.map((row) => ({ ...plainThing, ...row, kind: "recall", mayOpen }));
}

/** An originating office reads its messages in its inbox, everybody else among the feedback. */
async function messagesOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const rows = await ctx.tx
    .select({ code: feedbackMessages.id, says: feedbackMessages.officeCode })
    .from(feedbackMessages)
    .where(inArray(feedbackMessages.id, codes));
  const kind = isAllowed(ctx, "feedback.acknowledge") ? "inboxMessage" : "message";
  const mayOpen = isAllowed(ctx, "feedback.read");
  return rows.map((row) => ({ ...plainThing, ...row, kind, mayOpen }));
}

/** The set that one of its cards belongs to, by what the card says of itself. */
async function cardSetsOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  const setNo = codes.map(readCommandCard).find((card) => card !== null)?.setNo;
  if (setNo === undefined) return [];
  const rows = await ctx.tx
    .select({ setNo: commandCardSets.setNo, says: commandCardSets.bench })
    .from(commandCardSets)
    .where(eq(commandCardSets.setNo, setNo));
  const mayOpen = isAllowed(ctx, "cards.print");
  return rows.map(({ says }) => ({ ...plainThing, says, kind: "cards", code: String(setNo), mayOpen }));
}

async function peopleOf(ctx: Context, codes: string[]): Promise<Thing[]> {
  if (!isAllowed(ctx, "account.read")) return [];
  const rows = await ctx.tx
    .select({ code: users.login, says: users.name, role: users.role })
    .from(users)
    .where(inArray(users.badgeCode, codes));
  return rows
    .filter(({ role }) => ctx.actor.role !== "officer" || isOfCustoms(role))
    .map(({ code, says }) => ({ ...plainThing, code, says, kind: "person", mayOpen: true }));
}
