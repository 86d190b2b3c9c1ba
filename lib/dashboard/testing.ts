import { randomInt } from "node:crypto";
import type { Context } from "#lib/context";
import type { ItemCommand } from "#lib/domain/lifecycle";
import { dayFromNumber, dayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import type { NewEvent } from "#lib/returns/append-history";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { asSystem } from "#lib/testing";

const firstDay = dayNumber("2070-01-01");
const daysApart = 60;

/** A day in years to come with the weeks about it, where nobody else has rows. */
export function ownDay(): string {
  return dayFromNumber(firstDay + daysApart * randomInt(18_000));
}

/** The hour of a Shanghai day that lies so many days after that one. */
export function hourOf(day: string, days = 0, hour = 12): Date {
  return new Date(startOfShanghaiDay(dayNumber(day) + days).getTime() + hour * 3_600_000);
}

/** The day so many days after that one. */
export function dayAfter(day: string, days: number): string {
  return dayFromNumber(dayNumber(day) + days);
}

/** A step of a piece at that time. */
export function moveAt(plate: string, command: ItemCommand, now: Date) {
  return asSystem(async (ctx: Context) => moveItem(ctx, await lockItem(ctx, plate), command), null, { now });
}

/** A judgement of a piece at that time, as its event says it. */
export function judgeAt(plate: string, type: string, body: NewEvent["body"] & object, now: Date) {
  return asSystem(
    async (ctx: Context) => recordItemFact(ctx, await lockItem(ctx, plate), {}, { type, body }),
    null,
    { now },
  );
}
