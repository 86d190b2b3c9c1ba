import { z } from "zod";
import { lastDestructionDay } from "#lib/domain/destruction";
import { type Refusal, refuse } from "#lib/domain/refusal";

type Papers = Readonly<Record<string, string>>;

/**
 * Under which approval of customs' a destruction is approved here, and by how many days that was extended. Its time
 * counts from the day of the approval, which is not to come and whose time is not over. Opening a load again gives no
 * fresh sixty days: a number keeps its day and its extension, and only a new one begins anew.
 */
export function judgeCustomsApproval(
  papers: Papers,
  before: { papers: Papers; extendedDays: number },
  today: string,
): { ok: true; extendedDays: number } | Refusal {
  const day = z.iso.date().safeParse(papers.approvalDate);
  if (!day.success) return refuse("numbers_missing", { fields: "approvalDate" });
  if (day.data > today) return refuse("approval_date_ahead");
  const isSame = papers.approvalNo === before.papers.approvalNo;
  const known = isSame ? before.papers.approvalDate : undefined;
  if (known && known !== day.data) return refuse("approval_date_differs", { day: known });
  const extendedDays = isSame ? before.extendedDays : 0;
  const lastDay = lastDestructionDay({ papers, extendedDays });
  if (lastDay && today > lastDay) return refuse("destruction_overdue", { lastDay });
  return { ok: true, extendedDays };
}
