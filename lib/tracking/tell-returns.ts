import type { Context } from "#lib/context";
import { tellInstant } from "#lib/domain/machine/paging";
import type { AskReturns, ReturnFile, ReturnPage } from "#lib/domain/machine/returns";
import { getReturn } from "#lib/tracking/get-return";
import { listReturns } from "#lib/tracking/list-returns";

type Head = ReturnPage["returns"][number];

/** A page of the returns in the actor's scope as a machine is told them, the newest first. */
export async function tellReturns(
  ctx: Context,
  { stage, changedSince, after }: AskReturns,
): Promise<ReturnPage> {
  const since = changedSince === undefined ? undefined : new Date(changedSince);
  const { rows, next } = await listReturns(ctx, { stage, after, sort: "newest", changedSince: since });
  return { returns: rows.map(tellHead), next };
}

/** One return as a machine is told it, without its sale and its buyer; `not_found` one that is not the actor's. */
export async function tellReturn(ctx: Context, { returnNo }: { returnNo: string }): Promise<ReturnFile> {
  const { list, lines, pieces, applications, ...row } = await getReturn(ctx, { returnNo });
  return {
    ...tellHead({ ...row, invtNo: list?.invtNo ?? null }),
    lines: lines.map(({ gnum, gname, barCode, listedQty, announcedQty, serials }) => {
      return { gnum, gname, barCode, listedQty, announcedQty, serials };
    }),
    pieces: pieces.map(({ plate, gnum, goodsName, serialNo, state, hold, grade, outcome }) => {
      return { plate, gnum, goodsName, serialNo, state, hold, grade, outcome };
    }),
    applications: applications.map(({ applicationNo, preNo, status, declaredAt, decidedAt }) => ({
      applicationNo,
      preNo,
      status,
      declaredAt: tellInstant(declaredAt),
      decidedAt: tellInstant(decidedAt),
    })),
  };
}

function tellHead(row: Omit<Head, "announcedAt"> & { announcedAt: Date }): Head {
  const { returnNo, platformReturnNo, orderNo, invtNo, officeCode, source, authorisation } = row;
  const { states, onHold, disputed } = row;
  return {
    returnNo,
    platformReturnNo,
    orderNo,
    invtNo,
    officeCode,
    source,
    authorisation,
    announcedAt: tellInstant(row.announcedAt),
    states,
    onHold,
    disputed,
  };
}
