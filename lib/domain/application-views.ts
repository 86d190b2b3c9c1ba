import type { ApplicationStatus } from "#lib/domain/application";

/** What the declarant's desk shows of its applications, one at a time. */
export const applicationViews = {
  on_the_way: ["queued", "sent"],
  failed: ["failed"],
  accepted: ["accepted"],
  manual_review: ["manual_review"],
  refused: ["refused"],
  admitted: ["admitted"],
} as const satisfies Readonly<Record<string, readonly ApplicationStatus[]>>;
export type ApplicationView = keyof typeof applicationViews;
export const applicationViewNames = Object.keys(applicationViews) as ApplicationView[];

/** What waits for an act of the declarant, each view a kind of work of its own. */
export const workViewNames = ["ready", "refusals", "changes", "pre"] as const;
export type WorkView = (typeof workViewNames)[number];
