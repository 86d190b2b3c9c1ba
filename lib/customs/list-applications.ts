import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { ascending, descending } from "#db/order";
import { applicationLines, applications } from "#db/schema/applications";
import { customsMessageDocuments } from "#db/schema/customs-messages";
import { importLists } from "#db/schema/import-lists";
import { outbox } from "#db/schema/outbox";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readClocksOfApplications } from "#lib/customs/clocks-of-applications";
import type { ApplicationStatus } from "#lib/domain/application";
import { type ApplicationView, applicationViewNames, applicationViews } from "#lib/domain/application-views";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";
import { cursorText, cutPage, readCursor } from "#lib/http/keyset";

const pageSize = 50;

export const ListApplications = z.strictObject({
  view: z.enum(applicationViewNames),
  after: cursorText(),
  before: cursorText(),
});

type ApplicationRow = {
  applicationNo: string;
  returnNo: string;
  officeCode: string | null;
  ebcName: string;
  status: ApplicationStatus;
  declaredAt: Date;
  decidedAt: Date | null;
  lines: number;
  lastInfo: string | null;
  /** What the last attempt of a document that is still waiting ended with. */
  sendProblem: string | null;
  clocks: ReturnClocks;
  stake: Stake | null;
};

export type ApplicationPage = {
  rows: ApplicationRow[];
  total: number;
  previous: string | null;
  next: string | null;
};

/** One page of the applications of a view, newest first. */
export async function listApplications(
  ctx: Context,
  { view, ...asked }: z.infer<typeof ListApplications>,
): Promise<ApplicationPage> {
  authorize(ctx, "warehouse.read");
  const found = await readRows(ctx, view, readCursor(asked));
  const { rows, ...beside } = cutPage(found, pageSize, asked, ({ declaredAt: at, id }) => ({ at, id }));
  const seen = await readClocksOfApplications(
    ctx,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map(({ id, ...row }) => ({ ...row, ...seen(id) })),
    total: await ctx.tx.$count(applications, ofView(view)),
    ...beside,
  };
}

const ofView = (view: ApplicationView) => inArray(applications.status, [...applicationViews[view]]);

async function readRows(ctx: Context, view: ApplicationView, from: ReturnType<typeof readCursor>) {
  const order = from?.backwards ? ascending : descending;
  const place = sql`(${applications.declaredAt}, ${applications.id})`;
  const there = from && sql`(${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`;
  return ctx.tx
    .select({
      id: applications.id,
      applicationNo: applications.applicationNo,
      returnNo: returns.returnNo,
      officeCode: applications.officeCode,
      ebcName: importLists.ebcName,
      status: applications.status,
      declaredAt: applications.declaredAt,
      decidedAt: applications.decidedAt,
      lastInfo: applications.lastInfo,
      lines: ctx.tx.$count(applicationLines, eq(applicationLines.applicationId, applications.id)),
      sendProblem: sql<string | null>`(
        select ${outbox.lastProblem} from ${outbox}
        join ${customsMessageDocuments} on ${customsMessageDocuments.messageId} = ${outbox.id}
        where ${customsMessageDocuments.applicationId} = ${applications.id} and ${outbox.deliveredAt} is null
        order by ${outbox.position} limit 1
      )`,
    })
    .from(applications)
    .innerJoin(returns, eq(returns.id, applications.returnId))
    .innerJoin(importLists, eq(importLists.id, applications.listId))
    .where(
      and(
        ofView(view),
        there ? (from.backwards ? sql`${place} > ${there}` : sql`${place} < ${there}`) : undefined,
      ),
    )
    .orderBy(order(applications.declaredAt), order(applications.id))
    .limit(pageSize + 1);
}
