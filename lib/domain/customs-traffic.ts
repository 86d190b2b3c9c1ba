/** The messages that customs sends us. */
export const inboundKinds = ["CEB621", "CEB622", "CEB626", "CEB900"] as const;
export type InboundKind = (typeof inboundKinds)[number];

/** What a message from customs calls itself, also in an envelope, by its beginning; null where it is none of them. */
export function inboundKindOf(head: string): InboundKind | null {
  const [, name] = /\b(CEB(?:621|622|626|900))Message\b/.exec(head) ?? [];
  return inboundKinds.find((kind) => kind === name) ?? null;
}

/** Which way a message went over the wire between this house and customs. */
export const messageDirections = ["in", "out"] as const;
/** The sides of the list of messages: what came, what of it could not be read, what went. */
export const messageViews = ["in", "unread", "out"] as const;
export type MessageView = (typeof messageViews)[number];
export type MessageDirection = (typeof messageDirections)[number];
