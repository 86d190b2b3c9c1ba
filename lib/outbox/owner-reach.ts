import { isIP } from "node:net";
import { isLoopbackName } from "#lib/domain/loopback";
import { endpointTrouble } from "#lib/domain/office-registry";
import { env } from "#lib/env";
import { forbiddenAddress, type Reach } from "#lib/outbox/forbidden-address";

/** Where messages to owners may lead: never into the house's own network; to this machine only in the sandbox. */
export function ownerReach(): Reach {
  return env().CUSTOMS_CHANNEL === "sandbox" ? "public_or_here" : "public";
}

/**
 * Why nothing may be sent to an address that an owner names, or null. What a name leads to is judged at each
 * connection; here only what the address itself says.
 */
export function ownerAddressTrouble(url: string): "not_https" | "credentials" | "private" | null {
  const trouble = endpointTrouble(url, env().CUSTOMS_CHANNEL === "sandbox");
  if (trouble) return trouble;
  const reach = ownerReach();
  const bare = new URL(url).hostname.replace(/^\[|\]$/g, "");
  const isRefused = isIP(bare) ? forbiddenAddress(bare, bare, reach) !== null : false;
  return isRefused || (reach === "public" && isLoopbackName(bare)) ? "private" : null;
}
