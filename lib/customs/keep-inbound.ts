import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { customsInbound } from "#db/schema/customs-messages";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { decodeHead } from "#lib/customs/read/decode-head";
import type { FieldProblem } from "#lib/domain/ceb/problem";
import { inboundKindOf } from "#lib/domain/customs-traffic";
import { uuidv7 } from "#lib/uuid";
import { seal } from "#lib/vault";

/** A message as it came, whatever it is. */
export type Inbound = {
  source: (typeof customsInbound.$inferSelect)["source"];
  fileName: string | null;
  body: Uint8Array;
};

/** What was read in a message. */
export type ReadInbound = { receipts: number; copNos: readonly string[]; problem: FieldProblem | null };

/** So many documents are named; a message of customs speaks of a hundred at most. */
const namedAtMost = 100;

/**
 * Keeps what came from customs for ever, before anything is done with it; what could not be read of it is told to
 * a person. The same bytes again are the same message. Returns the id of the kept message.
 */
export async function keepInbound(
  ctx: Context,
  { inbound, read }: { inbound: Inbound; read: ReadInbound },
): Promise<string> {
  authorizeSystem(ctx);
  const { source, fileName, body } = inbound;
  const { receipts, copNos, problem } = read;
  const id = uuidv7();
  const sha256 = createHash("sha256").update(body).digest("hex");
  const [kept] = await ctx.tx
    .insert(customsInbound)
    .values({
      id,
      source,
      fileName,
      receipts,
      receivedAt: ctx.now,
      bytes: body.byteLength,
      sha256,
      kind: inboundKindOf(decodeHead(body)),
      copNos: [...new Set(copNos)].slice(0, namedAtMost),
      bodySealed: seal(body, `customs_inbound:${id}`),
      problem: problem?.reason ?? null,
      problemParams: problem && printable(problem),
    })
    .onConflictDoNothing()
    .returning({ id: customsInbound.id });
  if (problem) ctx.changed.add("applications");
  return kept?.id ?? (await idOf(ctx, sha256));
}

async function idOf(ctx: Context, sha256: string): Promise<string> {
  const [known] = await ctx.tx
    .select({ id: customsInbound.id })
    .from(customsInbound)
    .where(eq(customsInbound.sha256, sha256));
  if (!known) throw new Error("a message that is here was not found");
  return known.id;
}

/** What was read off unreadable bytes may hold what no database takes. */
function printable({ field, params }: FieldProblem): FieldProblem["params"] {
  const texts = Object.entries({ ...params, ...(field ? { field } : {}) });
  return Object.fromEntries(
    texts.map(([name, value]) => [
      name,
      typeof value === "string" ? value.replace(/[\p{Cc}\p{Cs}]/gu, "�") : value,
    ]),
  );
}
