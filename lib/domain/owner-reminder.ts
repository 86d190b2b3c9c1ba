import { z } from "zod";
import { shanghaiDayNumber } from "#lib/domain/shanghai";

/** An owner who neither answers nor instructs is reminded three times, and never more. */
export const reminderStages = [1, 2, 3] as const;
export type ReminderStage = (typeof reminderStages)[number];

/** The days a house may choose for its reminders, counted from when the owner was asked. */
export const reminderDayChoices = [3, 5, 7, 10, 15, 20, 30, 45, 60, 90] as const;

/** On which day each reminder falls; each later than the one before. */
export const ReminderDays = z
  .tuple([z.literal(reminderDayChoices), z.literal(reminderDayChoices), z.literal(reminderDayChoices)])
  .refine(([first, second, third]) => first < second && second < third);
export type ReminderDays = z.infer<typeof ReminderDays>;

/** The day of one reminder. */
export function dayOfStage(days: ReminderDays, stage: ReminderStage): number {
  const [first, second, third] = days;
  return { 1: first, 2: second, 3: third }[stage];
}

/** Whole Shanghai days that began since: none on the day itself. */
export function daysSince(from: Date, until: Date): number {
  return shanghaiDayNumber(until) - shanghaiDayNumber(from);
}

/**
 * The reminder that is due now of one asking, given those that were sent of it. Where days went by without the
 * product only the latest is sent: two on one day would tell nobody more.
 */
export function dueReminder(facts: {
  askedAt: Date;
  sent: readonly number[];
  days: ReminderDays;
  now: Date;
}): ReminderStage | null {
  const waited = daysSince(facts.askedAt, facts.now);
  const reached = reminderStages.findLast((stage) => waited >= dayOfStage(facts.days, stage));
  return reached && facts.sent.every((stage) => stage < reached) ? reached : null;
}

/** The row that an owner's key is sealed to. */
export function ownerKeySealedTo(code: string): string {
  return `owner_endpoints:${code}`;
}

const owners = "owner:";

/** Where the outbox sends what an owner must hear. */
export function destinationOfOwner(code: string): string {
  return `${owners}${code}`;
}

/** The owner of a destination. */
export function ownerOfDestination(destination: string): string {
  return destination.slice(owners.length);
}
