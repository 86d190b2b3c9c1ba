import { createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { documents } from "#db/schema/documents";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import { codeHashOf } from "#lib/code-hash";
import type { Context } from "#lib/context";
import { canonicalJson } from "#lib/domain/canonical-json";
import { type PaperBody, type PaperContent, type PaperKind, paperKinds } from "#lib/domain/papers/paper";
import type { Action } from "#lib/domain/permissions";
import { env } from "#lib/env";
import { nextPaperNumber } from "#lib/papers/next-paper-number";
import { readPaperBody } from "#lib/papers/read-paper-body";
import { newestPaper } from "#lib/returns/paper-numbers";

export const MakeDocument = z
  .strictObject({
    kind: z.enum(paperKinds),
    /** The number of a load, a wave, a vehicle or a stock-taking, or a day. */
    subjectNo: z.string().min(1).max(40),
  })
  .refine(({ kind, subjectNo }) => kind !== "day_list" || z.iso.date().safeParse(subjectNo).success, {
    path: ["subjectNo"],
  });

export type MadeDocument = { number: string; isNew: boolean };

/** Who may make a paper; those of the dock are the dock's. */
const actionOf = (kind: PaperKind): Action =>
  kind === "vehicle_sheet" ? "document.make_vehicle" : "document.make";

const verifyCodeBytes = 15;

/**
 * Makes a paper of a load, a wave, a vehicle, a day or a stock-taking as it stands and freezes it. Where nothing it
 * says has changed it is the paper that is there already; else a new one under a new number, which names the one in
 * whose place it stands. Refuses `outcome_differs`, `not_found`, and before its time `batch_state_forbids`,
 * `wave_not_submitted`, `document_date_ahead`, `taking_state_forbids`.
 */
export async function makeDocument(ctx: Context, input: z.infer<typeof MakeDocument>): Promise<MadeDocument> {
  const { kind, subjectNo } = input;
  const madeBy = authorize(ctx, actionOf(kind));
  const body = await readPaperBody(ctx, kind, subjectNo);
  const before = await newestPaper(ctx, kind, subjectNo);
  if (before && saysTheSame(before.content, body)) return { number: before.number, isNew: false };
  const code = randomBytes(verifyCodeBytes).toString("base64url");
  const content = canonicalJson({
    layout: 1,
    kind,
    number: await nextPaperNumber(ctx, kind),
    madeAt: ctx.now.toISOString(),
    madeBy: await nameOf(ctx, madeBy),
    issuer: env().DECLARANT_COP_NAME,
    replaces: before?.number ?? null,
    verifyUrl: `${env().PUBLIC_URL}/verify/${code}`,
    body,
  } satisfies PaperContent);
  const { number } = JSON.parse(content) as PaperContent;
  await ctx.tx.insert(documents).values({
    kind,
    number,
    subjectNo,
    content,
    sha256: createHash("sha256").update(content).digest("hex"),
    verifyHash: codeHashOf(code),
    replacesId: before?.id ?? null,
    madeBy,
    madeAt: ctx.now,
  });
  ctx.changed.add("batches");
  return { number, isNew: true };
}

/** Whether a kept paper says of its subject what is true now. */
function saysTheSame(content: string, body: PaperBody): boolean {
  return canonicalJson((JSON.parse(content) as PaperContent).body) === canonicalJson(body);
}

async function nameOf(ctx: Context, userId: string): Promise<string> {
  const [user] = await ctx.tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  if (!user) throw new Error(`no account ${userId}`);
  return user.name;
}
