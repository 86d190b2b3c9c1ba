import { desc, inArray } from "drizzle-orm";
import { enterpriseVersions } from "#db/schema/registers";
import type { Context } from "#lib/context";
import { type CreditClass, isAuthorised } from "#lib/domain/enterprise";
import type { Authorisation } from "#lib/domain/return-document";
import { shanghaiDay } from "#lib/domain/shanghai";

type Enterprise = {
  code: string;
  creditClass: CreditClass;
  authorisationNo: string | null;
  authorisedUntil: string | null;
};

/** What is registered of these enterprises now; those that are not have no entry. */
export async function enterprisesOf(
  ctx: Context,
  codes: readonly (string | null)[],
): Promise<Map<string, Enterprise>> {
  const known = [...new Set(codes.filter((code) => code !== null))];
  if (known.length === 0) return new Map();
  const { code, creditClass, authorisationNo, authorisedUntil } = enterpriseVersions;
  const rows = await ctx.tx
    .selectDistinctOn([code], { code, creditClass, authorisationNo, authorisedUntil })
    .from(enterpriseVersions)
    .where(inArray(code, known))
    .orderBy(code, desc(enterpriseVersions.position));
  return new Map(rows.map((row) => [row.code, row]));
}

/** The class that the rules ask of a return enterprise: untrusted where its merchant or its agent is; null else. */
export function creditClassAmong(
  enterprises: ReadonlyMap<string, Enterprise>,
  codes: readonly (string | null)[],
): CreditClass | null {
  const isUntrusted = codes.some((code) => code && enterprises.get(code)?.creditClass === "untrusted");
  return isUntrusted ? "untrusted" : null;
}

/** How a return that its merchant did not authorise itself begins: covered by a standing authorisation, or waiting. */
export function standingOrPending(
  ctx: Context,
  enterprises: ReadonlyMap<string, Enterprise>,
  ebcCode: string | null,
): Authorisation {
  const merchant = ebcCode === null ? undefined : enterprises.get(ebcCode);
  return isAuthorised(merchant, shanghaiDay(ctx.now)) ? "standing" : "pending";
}
