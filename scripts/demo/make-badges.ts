import { issueBadge } from "#lib/auth/issue-badge";
import { signShift } from "#lib/receiving/sign-shift";
import { runUseCase } from "#lib/run-use-case";
import type { Players } from "./accounts.ts";

const hourMs = 3_600_000;
const badged = ["receiving", "inspector", "dock"] as const;

/** Half of the house has its badges already, and the dock took a bench over from the receiver this morning. */
export async function makeBadges(
  { supervisor, receiver, dock_clerk }: Players,
  present: Date,
): Promise<void> {
  const badgeOf: Record<string, string> = {};
  for (const login of badged) {
    const once = { route: "demo", key: `badge-${login}`, request: login };
    const issued = await runUseCase(supervisor, issueBadge, { login }, { now: present, once });
    badgeOf[login] = issued.badgeCode;
  }
  const note = "A 区两箱没贴标签，放在左边货架";
  const asked = {
    bench: "1",
    pendingScans: 0,
    pendingPhotos: 0,
    note,
    giver: { badge: badgeOf.receiving ?? "", pin: receiver.pin },
    taker: { badge: badgeOf.dock ?? "", pin: dock_clerk.pin },
  };
  const once = { route: "demo", key: "shift", request: note };
  await runUseCase(receiver, signShift, asked, { now: new Date(present.getTime() - 5 * hourMs), once });
}
