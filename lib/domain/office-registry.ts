import { z } from "zod";
import { feedbackPhases } from "#lib/domain/feedback";
import { isLoopbackName } from "#lib/domain/loopback";
import { WorkingHours } from "#lib/domain/working-hours";

export const OfficeCode = z.string().regex(/^\d{4}$/);

/** The Standard Webhooks secret that an office shares with the product. */
export const OfficeSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/);

/** What an office's secret is sealed to. */
export function officeKeySealedTo(code: string): string {
  return `office_keys:${code}`;
}

/** How a message travels to an office; both say the same. */
export const officeFormats = ["json", "xml"] as const;
export type OfficeFormat = (typeof officeFormats)[number];

/** Without these two no loop closes: every office hears them. */
export const alwaysWanted = ["admitted", "completed"] as const;

/** So many keys of an office may be in use at once, and no longer than it takes to change over. */
export const keysAtMost = 2;

/** What the house keeps of an office and may change. */
export const OfficeSettings = z.strictObject({
  /** Null: its officers read in the product's inbox. */
  endpoint: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  format: z.enum(officeFormats),
  phases: z
    .array(z.enum(feedbackPhases))
    .max(feedbackPhases.length)
    .refine((phases) => alwaysWanted.every((phase) => phases.includes(phase))),
  /** Null: day and night. */
  hours: WorkingHours.nullable(),
  /** Messages leave within the hours only; otherwise at once. */
  deliverInHours: z.boolean(),
  contact: z.string().trim().max(200).nullable(),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

/** What holds for an office nobody has said anything of. */
export const initialOffice: OfficeSettings = {
  endpoint: null,
  format: "json",
  phases: [...feedbackPhases],
  hours: null,
  deliverInHours: false,
  contact: null,
};

/** What was done to an office's entry. */
export const officeChangeKinds = ["settings", "key_added", "key_signs", "key_retired"] as const;
export type OfficeChangeKind = (typeof officeChangeKinds)[number];

/** Why feedback may not be sent to an address, or null: https only, but for the sandbox and this very machine. */
export function endpointTrouble(url: string, isSandbox: boolean): "not_https" | "credentials" | null {
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== "" || password !== "") return "credentials";
  const isPlain = protocol !== "https:";
  return isPlain && !isSandbox && !isLoopbackName(hostname) ? "not_https" : null;
}
