import type { CustomsChannelSetting, CustomsTransport } from "#lib/domain/customs-channel";
import { env } from "#lib/env";
import { type Signer, signerOf } from "#lib/outbox/customs/signer";

/** What this house has to reach customs with, as its environment says. */
export type Wiring = {
  /** Null: what leaves here is signed behind the channel, or cannot leave. */
  signer: Signer | null;
  /** Nothing here signs because the client behind the channel does. */
  isSignedBehind: boolean;
  /** The one that the environment names comes first. */
  transports: readonly CustomsTransport[];
  url: string;
  outFolder: string;
  inFolder: string;
  /** Who stands on an envelope as its receiver; without it nothing is wrapped. */
  dxpReceiver: string | null;
};

/** In the sandbox the platform has an address on the exchange too. */
const sandboxDxpId = "DXPEDCCEB0000002";

/** The wiring of this process. */
export function wiring(): Wiring {
  const given = env();
  const isSandbox = given.CUSTOMS_CHANNEL === "sandbox";
  const others: CustomsTransport[] = [
    ...(given.CUSTOMS_OUT_FOLDER ? (["folder"] as const) : []),
    ...(given.CUSTOMS_URL && !isSandbox ? (["http"] as const) : []),
  ];
  return {
    signer: signerOf(given),
    isSignedBehind: given.SIGNER === "client",
    transports: [...new Set([given.CUSTOMS_CHANNEL, ...others])],
    url: given.CUSTOMS_URL,
    outFolder: given.CUSTOMS_OUT_FOLDER ?? "",
    inFolder: given.CUSTOMS_IN_FOLDER ?? "",
    dxpReceiver: canWrap(given.DECLARANT_DXP_ID)
      ? (given.CUSTOMS_DXP_ID ?? (isSandbox ? sandboxDxpId : null))
      : null,
  };
}

/** An envelope's parties have ids of at most sixteen characters, though a message's own may be longer. */
function canWrap(dxpId: string): boolean {
  return dxpId.length <= 16;
}

/** The transport that holds now; null where the house chose one that it has no more. */
export function chosenTransport(
  { transports }: Wiring,
  { transport }: CustomsChannelSetting,
): CustomsTransport | null {
  if (transport === null) return transports[0] ?? null;
  return transports.includes(transport) ? transport : null;
}
