import type { Context, Topic } from "#lib/context";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import type { Reach } from "#lib/outbox/forbidden-address";
import type { Sent } from "#lib/outbox/send-outcome";

/** One attempt as it goes over the wire. */
export type WireRequest = {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Left out: an address that the house itself chose. */
  reach?: Reach;
};

/** A file that becomes visible to the receiver under its last name, whole. */
export type FileDrop = { from: string; to: string };

/** A letter by e-mail, in plain text. */
export type Letter = {
  /** The same at every attempt. */
  id: string;
  from: string;
  fromName: string;
  to: string;
  subject: string;
  text: string;
};

/** How messages of one kind are sent, and what their delivery means. */
export type Channel = {
  topic: Topic;
  /** What must be done outside the house before a message can go; an outcome where it cannot go yet. */
  prepare?: (message: ClaimedMessage, clock: () => Date) => Promise<Sent | null>;
  /** The first moment from `at` on at which the destination takes messages; left out: always. */
  earliest?: (ctx: Context, destination: string, at: Date) => Promise<Date>;
  /** Null when the destination cannot be addressed now. */
  buildRequest: (ctx: Context, message: ClaimedMessage) => Promise<WireRequest | FileDrop | Letter | null>;
  onDelivered: (ctx: Context, message: ClaimedMessage) => Promise<void>;
};
