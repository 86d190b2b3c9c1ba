import type { Application } from "#db/schema/applications";
import type { Context } from "#lib/context";
import { readSetting } from "#lib/read-setting";

/**
 * When an application stops the time to apply, once that is known: the earliest acceptance that customs
 * named, or its being sent where the house lets that do (GACC 2020 No. 45 says only *apply*). Empty while
 * the clock runs on, and where an earlier moment stands already. One that did not reach customs was not sent: its
 * clock runs again, but for the date that it keeps of a refused one.
 */
export async function stopClock(
  ctx: Context,
  before: Pick<Application, "clockStoppedAt" | "acceptedAt" | "declaredAt">,
  facts: Partial<Pick<Application, "status" | "acceptedAt">>,
): Promise<Partial<Pick<Application, "clockStoppedAt">>> {
  const { clockStoppedAt, acceptedAt, declaredAt } = before;
  const never = facts.status === "failed" && acceptedAt === null;
  if (never && clockStoppedAt && clockStoppedAt >= declaredAt) return { clockStoppedAt: null };
  const stopped = facts.acceptedAt ?? (facts.status === "sent" && (await sendingStops(ctx)) ? ctx.now : null);
  if (!stopped || (clockStoppedAt && clockStoppedAt <= stopped)) return {};
  return { clockStoppedAt: stopped };
}

async function sendingStops(ctx: Context): Promise<boolean> {
  return (await readSetting(ctx, "clockStopsWhen")).value === "sent";
}
