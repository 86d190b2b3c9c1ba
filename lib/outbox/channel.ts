import type { Context, Topic } from "#lib/context";
import type { ClaimedMessage } from "#lib/outbox/claim-due";

/** One attempt as it goes over the wire. */
export type WireRequest = { url: string; headers: Readonly<Record<string, string>>; body: string };

/** How messages of one kind are sent, and what their delivery means. */
export type Channel = {
  topic: Topic;
  /** Null when the destination cannot be addressed now. */
  buildRequest: (ctx: Context, message: ClaimedMessage) => Promise<WireRequest | null>;
  onDelivered: (ctx: Context, message: ClaimedMessage) => Promise<void>;
};
