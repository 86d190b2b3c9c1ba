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

/** Networks that no stranger's name may lead into: private, shared by carriers, of one site or for tests. */
const inner = new BlockList();
inner.addSubnet("10.0.0.0", 8);
inner.addSubnet("100.64.0.0", 10);
inner.addSubnet("172.16.0.0", 12);
inner.addSubnet("192.0.0.0", 24);
inner.addSubnet("192.168.0.0", 16);
inner.addSubnet("198.18.0.0", 15);
inner.addSubnet("fc00::", 7, "ipv6");
inner.addSubnet("fec0::", 10, "ipv6");
inner.addSubnet("64:ff9b::", 96, "ipv6");
inner.addSubnet("2002::", 16, "ipv6");

/**
 * Who chose where a message goes: the house, whose offices may stand in its own network, or a stranger to it, who is
 * believed only addresses that anybody may write to.
 */
export type Reach = "house" | "public" | "public_or_here";

/**
 * Why nothing is sent to an address that a name led to, judged as the connection is made: a name that leads
 * to this very machine but does not say so, to where no receiver lives, or for a stranger's into a network that is
 * not public. Null where it may be.
 */
export function forbiddenAddress(
  hostname: string,
  address: string,
  reach: Reach,
): "loopback" | "nowhere" | "private" | null {
  const family = isIPv6(address) ? "ipv6" : "ipv4";
  if (nowhere.check(address, family)) return "nowhere";
  if (own.check(address, family)) return isLoopbackName(hostname) && reach !== "public" ? null : "loopback";
  return reach !== "house" && inner.check(address, family) ? "private" : null;
}
