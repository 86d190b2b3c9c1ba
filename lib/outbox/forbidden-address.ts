import { BlockList, isIPv6 } from "node:net";
import { isLoopbackName } from "#lib/domain/loopback";

const own = new BlockList();
own.addSubnet("127.0.0.0", 8);
own.addAddress("::1", "ipv6");

/** Nobody who may be written to lives there: unset, link-local with the machines' own services, multicast, broadcast. */
const nowhere = new BlockList();
nowhere.addSubnet("0.0.0.0", 8);
nowhere.addSubnet("169.254.0.0", 16);
nowhere.addSubnet("224.0.0.0", 4);
nowhere.addSubnet("240.0.0.0", 4);
nowhere.addAddress("::", "ipv6");
nowhere.addSubnet("fe80::", 10, "ipv6");
nowhere.addSubnet("ff00::", 8, "ipv6");

/**
 * Why nothing is sent to an address that a name led to, judged as the connection is made: a name that leads
 * to this very machine but does not say so, or to where no receiver lives. Null where it may be.
 */
export function forbiddenAddress(hostname: string, address: string): "loopback" | "nowhere" | null {
  const family = isIPv6(address) ? "ipv6" : "ipv4";
  if (nowhere.check(address, family)) return "nowhere";
  return own.check(address, family) && !isLoopbackName(hostname) ? "loopback" : null;
}
