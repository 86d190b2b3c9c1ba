import { z } from "zod";
import { maxSubscribers } from "#lib/domain/ceb/refund-application";

/** The ways to customs' platform; the environment says which of them this house has. */
export const customsTransports = ["sandbox", "http", "folder"] as const;
export type CustomsTransport = (typeof customsTransports)[number];

const subscriber = z.strictObject({
  status: z.enum(["ALL", "DATA", "RET"]),
  dxpAddress: z.string().trim().min(1).max(100),
});

/** What a house decides of its way to customs, within what its environment has. */
export const CustomsChannelSetting = z.strictObject({
  /** Null: the one that the environment names. */
  transport: z.enum(customsTransports).nullable(),
  /** Messages go in an envelope of the exchange platform (DxpMsg). */
  envelope: z.boolean(),
  /** Applications declared together leave in messages of at most so many. */
  documentsPerMessage: z.int().min(1).max(100),
  /** Who receives copies. */
  subscribers: z.array(subscriber).max(maxSubscribers),
});
export type CustomsChannelSetting = z.infer<typeof CustomsChannelSetting>;

export const initialCustomsChannel: CustomsChannelSetting = {
  transport: null,
  envelope: false,
  documentsPerMessage: 1,
  subscribers: [],
};
