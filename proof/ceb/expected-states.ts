/** What this proof expects of one application, by rules written down a second time. */
export type Expected = { status: string; lastAt: number };

/** What a state of CEB626 says; others say nothing. */
export const meaning: Readonly<Record<string, string>> = {
  "1": "sent",
  "2": "sent",
  "3": "sent",
  "4": "failed",
  "120": "accepted",
  "300": "manual_review",
  "399": "admitted",
  "800": "admitted",
  "100": "refused",
};

/** A verdict stands, whatever is said after it and however it is damaged. */
export function isDecided({ status }: Expected): boolean {
  return status === "admitted" || status === "refused";
}

/** What the E-Port says of the way is over once customs has the application in its books. */
function isWithCustoms({ status }: Expected): boolean {
  return status === "accepted" || status === "manual_review";
}

/** How an application stands after a receipt that says this at that time. */
export function afterReceipt(before: Expected, returnStatus: string, at: number): Expected {
  const status = meaning[returnStatus];
  if (!status || isDecided(before)) return before;
  if (status === "sent" && isWithCustoms(before)) return before;
  const isVerdict = status === "admitted" || status === "refused";
  return isVerdict || at > before.lastAt ? { status, lastAt: at } : before;
}

/**
 * The states of an application that a message may lawfully lead to, as a reader of no XML at all sees them: whatever
 * follows its number somewhere in the text, inside an envelope as well.
 */
export function claimedStates(bytes: Buffer, copNo: string): Set<string> {
  const text = bytes.toString("utf8");
  const inner = /<Data>([^<]*)/.exec(text)?.[1] ?? "";
  const whole = text + Buffer.from(inner, "base64").toString("utf8");
  if (!whole.includes(copNo)) return new Set();
  const said = [...whole.matchAll(/returnStatus>\s*(?:<!\[CDATA\[)?(-?\d+)/g)].map((match) => match[1] ?? "");
  return new Set(said.map((status) => (status.startsWith("-") ? "failed" : meaning[status])).filter(isText));
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}
