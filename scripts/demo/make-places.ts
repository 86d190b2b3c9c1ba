import type { z } from "zod";
import type { Context } from "#lib/context";
import { containerUses } from "#lib/domain/zone";
import { makeContainers } from "#lib/places/make-containers";
import { type MakeLocations, makeLocations } from "#lib/places/make-locations";
import { makeZone } from "#lib/places/make-zone";

const to = (last: number) => ({ from: 1, to: last });

/** The floor of the demo warehouse: six zones with forty locations between them. */
const floor = [
  {
    code: "A",
    name: "待检待报货架",
    kind: "unadmitted",
    aisle: to(2),
    rack: to(3),
    level: to(2),
    capacity: 60,
  },
  { code: "B", name: "保税库存货架", kind: "stock", aisle: to(2), rack: to(3), level: to(2), capacity: 60 },
  {
    code: "C",
    name: "复运出区暂存",
    kind: "move_out",
    aisle: to(1),
    rack: to(2),
    level: to(2),
    capacity: 40,
  },
  { code: "D", name: "卸货口缓存", kind: "buffer", aisle: to(1), rack: to(4), level: to(1), capacity: 60 },
  { code: "Q", name: "隔离笼", kind: "quarantine", aisle: to(1), rack: to(2), level: to(2), capacity: 20 },
  { code: "U", name: "待认领笼", kind: "unclaimed", aisle: to(1), rack: to(2), level: to(2), capacity: 20 },
] as const;

/** Sets the floor up: zones, locations, three totes and one pallet for each use. */
export async function makePlaces(ctx: Context): Promise<void> {
  for (const { code, name, kind, ...range } of floor) {
    await makeZone(ctx, { code, name, kind });
    const locations: z.infer<typeof MakeLocations> = { zoneCode: code, ...range };
    await makeLocations(ctx, locations);
  }
  for (const use of containerUses) {
    await makeContainers(ctx, { kind: "tote", use, count: 3 });
    await makeContainers(ctx, { kind: "pallet", use, count: 1 });
  }
}
