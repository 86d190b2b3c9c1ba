import { z } from "zod";
import type { Post } from "../product/caller.ts";
import type { Box } from "./boxes.ts";
import { deliver } from "./deliver.ts";
import type { Storm } from "./storm.ts";

/** What the server acknowledged of one box. */
export type WorkedBox = Box & { arrivedAt: string | null; plates: string[]; counted: boolean };

export const scansPerBox = 5;

const benches = 16;

const Arrived = z.looseObject({ result: z.enum(["arrived", "already"]), arrivedAt: z.string() });
const Opened = z.looseObject({ parcelId: z.uuid() });
const Received = z.looseObject({ plate: z.string() });

/** The people at the benches: who scans at the dock, and who unpacks. */
export type Crew = { dock: Post; receiver: Post };

/** Works all boxes at sixteen benches at once, each bench strictly one scan after the other. */
export async function workBoxes(storm: Storm, crew: Crew, boxes: readonly Box[]): Promise<WorkedBox[]> {
  const waiting = [...boxes];
  const worked: WorkedBox[] = [];
  const work = async (bench: string) => {
    for (let box = waiting.shift(); box; box = waiting.shift()) {
      const mine: WorkedBox = { ...box, arrivedAt: null, plates: [], counted: false };
      worked.push(mine);
      await workBox(storm, crew, bench, mine);
    }
  };
  await Promise.all(Array.from({ length: benches }, (_, number) => work(`P${number + 1}`)));
  return worked;
}

async function workBox(storm: Storm, { dock, receiver }: Crew, bench: string, box: WorkedBox): Promise<void> {
  const entry = "scanner";
  const scan = async <T>(
    post: Post,
    route: string,
    body: object,
    schema: z.ZodType<T>,
  ): Promise<T | null> => {
    const answer = await deliver(storm, post, route, JSON.stringify(body));
    return answer === null ? null : schema.parse(JSON.parse(answer));
  };
  const arrival = await scan(dock, "/api/arrivals", { waybillNo: box.waybill, entry }, Arrived);
  if (!arrival) return;
  box.arrivedAt = arrival.arrivedAt;
  if (arrival.result === "already") storm.fail("doubled", `${box.waybill} was there before it was scanned`);
  const opening = await scan(receiver, "/api/openings", { code: box.waybill, entry, bench }, Opened);
  if (!opening) return;
  const { parcelId } = opening;
  for (const _ of ["first", "second"]) {
    const piece = await scan(receiver, "/api/pieces", { parcelId, bench, code: box.gtin }, Received);
    if (!piece) return;
    box.plates.push(piece.plate);
  }
  box.counted = (await scan(receiver, "/api/counts", { parcelId, bench }, z.looseObject({}))) !== null;
}
