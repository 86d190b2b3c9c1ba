/** The life of one application (CEB625) at customs. */
export const applicationStatuses = [
  "queued",
  "sent",
  "accepted",
  "manual_review",
  "admitted",
  "refused",
  "failed",
  "withdrawn",
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** An application in one of these states still binds its pieces: they stand in no other. */
export const bindingStatuses = [
  "queued",
  "sent",
  "accepted",
  "manual_review",
  "admitted",
  "failed",
] as const satisfies readonly ApplicationStatus[];

/** Whether the pieces of such an application can stand in no other. */
export function isBinding(status: ApplicationStatus): boolean {
  return (bindingStatuses as readonly ApplicationStatus[]).includes(status);
}

/** Customs had accepted an application when it stands so. */
export const impliesAccepted = [
  "accepted",
  "manual_review",
  "admitted",
] as const satisfies readonly ApplicationStatus[];

/** Whether customs accepted the application once and has not let go of it since. */
export function hasBeenAccepted({
  status,
  acceptedAt,
}: {
  status: ApplicationStatus;
  acceptedAt: Date | null;
}): boolean {
  return (
    isBinding(status) && (acceptedAt !== null || (impliesAccepted as readonly string[]).includes(status))
  );
}

/**
 * What a CEB626 state says of the application, or null where it says nothing new (an E-Port state
 * that is not customs' own). 399 and 800 admit; 100 refuses; 4 and negative states are failures of
 * the way, to be sent again.
 */
export function statusFromReceipt(returnStatus: string): ApplicationStatus | null {
  if (/^-\d+$/.test(returnStatus) || returnStatus === "4") return "failed";
  return receiptMeaning[returnStatus] ?? null;
}

const receiptMeaning: Readonly<Record<string, ApplicationStatus>> = {
  "1": "sent",
  "2": "sent",
  "3": "sent",
  "120": "accepted",
  "300": "manual_review",
  "399": "admitted",
  "800": "admitted",
  "100": "refused",
};

/** A verdict of customs stands: whatever arrives later goes to a review list and changes nothing. */
export function isDecided(status: ApplicationStatus): boolean {
  return status === "admitted" || status === "refused" || status === "withdrawn";
}
