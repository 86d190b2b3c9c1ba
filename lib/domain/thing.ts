import type { BatchStatus } from "#lib/domain/return-document";

const pages = {
  zone: (code) => `/places/${code}`,
  location: (code) => `/places/${code}`,
  container: (code) => `/places/${code}`,
  bag: (code) => `/dock/bags/${code}`,
  vehicle: (code) => `/dock/vehicles/${code}`,
  batch: (code) => `/batches/${code}`,
  wave: (code) => `/stock?${new URLSearchParams({ wave: code })}`,
  roll: (code) => `/labels/rolls/${code.replace(/\D/g, "")}`,
  application: (code) => `/applications/${code}`,
  taking: (code) => `/stock/takings/${code}`,
  recall: (code) => `/recalls?${new URLSearchParams({ chosen: code })}`,
  message: (code) => `/feedback?${new URLSearchParams({ chosen: code })}`,
  inboxMessage: (code) => `/inbox?${new URLSearchParams({ view: "all", chosen: code })}`,
  cards: (code) => `/cards/${code}`,
  person: (code) => `/people/${encodeURIComponent(code)}`,
} as const satisfies Record<string, (code: string) => string>;

/** What has a page of its own and bears a code, beside pieces and returns. A paper is a file, not a page. */
export type ThingWithPage = keyof typeof pages;
export type ThingKind = ThingWithPage | "paper";

/** A thing of the house that bears a code, and whether the asker may open its page. */
export type Thing = {
  kind: ThingKind;
  code: string;
  /** What it is called, or where it stands: a name, a place, a label, a shop, what a paper speaks of. */
  says: string | null;
  pieces: number | null;
  /** It is being counted, so that how many stand there is not told. */
  isCounted: boolean;
  status: BatchStatus | null;
  mayOpen: boolean;
};

/** What is said of a thing of which only the name is known. */
export const plainThing = { says: null, pieces: null, isCounted: false, status: null } as const;

/** The page of a thing by its code. */
export function pageOfThing(kind: ThingWithPage, code: string): string {
  return pages[kind](code);
}
