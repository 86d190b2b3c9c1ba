import { expect, test } from "vitest";
import { judgeCustomsApproval } from "#lib/domain/customs-approval";

const today = "2026-03-06";
const papers = { approvalNo: "XH-1", approvalDate: "2026-01-05" };
const unknown = { papers: {}, extendedDays: 0 };
const before = { papers, extendedDays: 30 };

test.each([
  ["without a day", { approvalNo: "XH-1" }, unknown, { code: "numbers_missing" }],
  ["with a day that is none", { ...papers, approvalDate: "NO-1" }, unknown, { code: "numbers_missing" }],
  ["of tomorrow", { ...papers, approvalDate: "2026-03-07" }, unknown, { code: "approval_date_ahead" }],
  ["of today", { ...papers, approvalDate: today }, unknown, { ok: true, extendedDays: 0 }],
  ["on the last of its sixty days", papers, unknown, { ok: true, extendedDays: 0 }],
  ["whose time is over", { ...papers, approvalDate: "2026-01-04" }, unknown, { code: "destruction_overdue" }],
  ["that a load opened again had, with its extension", papers, before, { ok: true, extendedDays: 30 }],
  [
    "by the same number with another day",
    { ...papers, approvalDate: "2026-02-05" },
    before,
    { code: "approval_date_differs", params: { day: "2026-01-05" } },
  ],
  [
    "by a new number, without the old extension",
    { approvalNo: "XH-2", approvalDate: "2026-02-05" },
    before,
    { ok: true, extendedDays: 0 },
  ],
] as const)("a destruction is approved under an approval %s", (_, given, had, verdict) => {
  expect(judgeCustomsApproval(given, had, today)).toMatchObject(verdict);
});
