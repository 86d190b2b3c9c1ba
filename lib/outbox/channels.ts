import type { Channel } from "#lib/outbox/channel";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { customsChannel } from "#lib/outbox/customs-channel";
import { feedbackChannel } from "#lib/outbox/feedback-channel";
import { mailChannel } from "#lib/outbox/mail-channel";
import { ownerChannel } from "#lib/outbox/owner-channel";

/** Every way out of the house. */
export const channels: Record<ClaimedMessage["channel"], Channel> = {
  customs: customsChannel,
  feedback: feedbackChannel,
  owner: ownerChannel,
  mail: mailChannel,
};
