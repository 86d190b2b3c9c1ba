import { mayDecide } from "#lib/domain/account-rules";
import { type Role, roles } from "#lib/domain/role";

/** What a notice is about: numbers of things and how many; never a consumer's name, address or waybill. */
export type NoticeFacts = Readonly<Record<string, string | number>>;

type Rule = {
  /** Whose business it is, by role; of those with a code of customs only who has that of the notice. */
  audience: readonly Role[];
  /** Told at once by e-mail to who wants that; the others wait for the day's digest. */
  isUrgent: boolean;
  /** Where it is acted on; every role of the audience may open it. */
  href: (facts: NoticeFacts) => string;
};

const owners = ["platform", "merchant"] as const;
const answerable = ["declarant", "supervisor"] as const;

const rules = {
  /** Returns whose application must be accepted before midnight. */
  declare_today: { audience: answerable, isUrgent: true, href: () => "/midnight" },
  /** Returns of which nothing came within the lawful days. */
  arrival_passed: {
    audience: answerable,
    isUrgent: false,
    href: ({ day }) => `/returns?arriveBy=${day}`,
  },
  /** An office owes answers longer than it should. */
  loop_silent: {
    audience: [...answerable, "officer"],
    isUrgent: false,
    href: ({ office }) => `/feedback?office=${office}&state=trouble`,
  },
  /** The same, as the office itself hears it. */
  answer_overdue: { audience: ["origin_officer"], isUrgent: false, href: () => "/inbox" },
  /** An office said no to a message. */
  loop_rejected: {
    audience: [...answerable, "officer"],
    isUrgent: true,
    href: () => "/feedback/rejections",
  },
  dispute_raised: {
    audience: ["supervisor"],
    isUrgent: true,
    href: ({ returnNo }) => `/returns/${returnNo}`,
  },
  dispute_decided: {
    audience: owners,
    isUrgent: true,
    href: ({ returnNo }) => `/returns/${returnNo}`,
  },
  /** A sealed destruction or move-out that another supervisor approves. */
  load_approval: {
    audience: ["supervisor"],
    isUrgent: true,
    href: ({ batchNo }) => `/batches/${batchNo}`,
  },
  /** An approved move-out that waits for an officer's word. */
  load_clearance: { audience: ["officer"], isUrgent: true, href: () => "/move-outs" },
  /** What was proposed for an account; decided by who may, as `approversOf` says. */
  account_approval: {
    audience: ["administrator", "supervisor", "officer"],
    isUrgent: true,
    href: () => "/people",
  },
  recall_issued: {
    audience: ["supervisor", "officer", "auditor"],
    isUrgent: true,
    href: ({ recallNo }) => `/recalls?chosen=${recallNo}`,
  },
  /** Messages to customs do not get out. */
  customs_failing: {
    audience: ["administrator", "supervisor"],
    isUrgent: true,
    href: () => "/settings/channels",
  },
  /** Messages to one originating office do not get there. */
  office_failing: {
    audience: ["administrator", "supervisor"],
    isUrgent: true,
    href: ({ office }) => `/offices/${office}`,
  },
  /** Messages to an owner's own system do not get there. */
  webhook_failing: { audience: owners, isUrgent: true, href: () => "/goods/webhooks" },
} as const satisfies Record<string, Rule>;

export type NoticeKind = keyof typeof rules;
export const noticeKinds = Object.keys(rules) as [NoticeKind, ...NoticeKind[]];

/** The roles a notice of that kind is for. */
export function audienceOf(kind: NoticeKind): readonly Role[] {
  return rules[kind].audience;
}

/** Who decides on a grant of that role, as far as notices of it go. */
export function approversOf(decided: Role): Role[] {
  return roles.filter((role) => audienceOf("account_approval").includes(role) && mayDecide(role, decided));
}

/** Whether it is told at once to who wants to be told at once. */
export function isUrgent(kind: NoticeKind): boolean {
  return rules[kind].isUrgent;
}

/** The page where it is acted on. */
export function hrefOfNotice(kind: NoticeKind, facts: NoticeFacts): string {
  const rule: Rule = rules[kind];
  return rule.href(facts);
}

/** How long a notice stands on the page; older ones are history. */
export const noticeDays = 30;
