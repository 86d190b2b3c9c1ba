import { notices } from "#db/schema/notices";
import type { Context } from "#lib/context";
import { audienceOf, type NoticeFacts, type NoticeKind } from "#lib/domain/notice";
import type { Role } from "#lib/domain/role";

/** What people must hear of. */
export type Cause = {
  kind: NoticeKind;
  /** Tells this cause from every other of its kind. */
  mark: string;
  facts: NoticeFacts;
  /** The office or enterprise it is for; left out: whoever of its roles has no code. */
  code?: string;
  causedBy?: string | null;
  /** Fewer roles than all of its kind. */
  roles?: readonly Role[];
};

/** What a cause is known by; the same is never told twice. */
export function causeOf({ kind, mark, code }: Pick<Cause, "kind" | "mark" | "code">): string {
  return [kind, mark, ...(code ? [code] : [])].join(":");
}

/**
 * Writes a notice for each cause that has none yet, with everything in sight: the product's own deed, whoever acts.
 * Returns how many are new.
 */
export async function writeNotices(ctx: Context, causes: readonly Cause[]): Promise<number> {
  if (causes.length === 0) return 0;
  const rows = causes.map((cause) => ({
    kind: cause.kind,
    cause: causeOf(cause),
    roles: [...(cause.roles ?? audienceOf(cause.kind))],
    code: cause.code ?? null,
    causedBy: cause.causedBy ?? null,
    facts: cause.facts,
    createdAt: ctx.now,
  }));
  const written = await ctx.tx
    .insert(notices)
    .values(rows)
    .onConflictDoNothing({ target: notices.cause })
    .returning({ id: notices.id });
  if (written.length > 0) ctx.changed.add("notices");
  return written.length;
}
