import { expect, test } from "vitest";
import { mayOpenPath } from "#lib/domain/desks";
import {
  approversOf,
  audienceOf,
  hrefOfNotice,
  isUrgent,
  type NoticeKind,
  noticeKinds,
} from "#lib/domain/notice";
import { type Role, roles } from "#lib/domain/role";

const heard: Record<NoticeKind, Role[]> = {
  declare_today: ["declarant", "supervisor"],
  arrival_passed: ["declarant", "supervisor"],
  loop_silent: ["declarant", "supervisor", "officer"],
  answer_overdue: ["origin_officer"],
  loop_rejected: ["declarant", "supervisor", "officer"],
  dispute_raised: ["supervisor"],
  dispute_decided: ["platform", "merchant"],
  load_approval: ["supervisor"],
  load_clearance: ["officer"],
  account_approval: ["supervisor", "officer", "administrator"],
  recall_issued: ["supervisor", "officer", "auditor"],
  customs_failing: ["supervisor", "administrator"],
  office_failing: ["supervisor", "administrator"],
  webhook_failing: ["platform", "merchant"],
};

test.each(noticeKinds)("%s is heard by whose business it is and by nobody else", (kind) => {
  expect(roles.filter((role) => audienceOf(kind).includes(role))).toEqual(heard[kind]);
});

const facts = { day: "2026-11-30", office: "3105", returnNo: "RT1", batchNo: "B1", recallNo: "RC1" };

test.each(noticeKinds)("everybody who hears %s may open where it is acted on", (kind) => {
  const { pathname, href } = new URL(hrefOfNotice(kind, facts), "https://house");
  expect(audienceOf(kind).filter((role) => !mayOpenPath(role, pathname))).toEqual([]);
  expect(href).not.toContain("undefined");
});

test("what waits for the digest is what nobody loses a day by", () => {
  const calm = noticeKinds.filter((kind) => !isUrgent(kind));
  expect(calm).toEqual(["arrival_passed", "loop_silent", "answer_overdue"]);
});

test.each<[Role, Role[]]>([
  ["officer", ["officer"]],
  ["origin_officer", ["officer"]],
  ["receiver", ["supervisor"]],
  ["auditor", ["supervisor", "administrator"]],
])("a grant of %s is decided by %j", (decided, approvers) => {
  expect(approversOf(decided)).toEqual(approvers);
});
