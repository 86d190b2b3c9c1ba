import { randomUUID } from "node:crypto";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { postAs, reader } from "../proof/product/caller.ts";
import { signInAs } from "../proof/product/sign-in-as.ts";
import type { Product } from "../proof/product/start-product.ts";
import type { Ask } from "./closed-loop.ts";

const returnsAnnounced = 40;
const waybillsPerReturn = 500;

/** A route that does nothing: what the way there and back costs. */
export function livez({ url }: Product): Ask {
  const read = reader(url);
  return () => read("/livez");
}

/** Scans announced parcels at the dock, each of them once, until none is left. */
export async function arrivals({ url }: Product): Promise<Ask> {
  const post = postAs(url, await signInAs(url, "dock_clerk"));
  const waybills = await announceParcels();
  return () => {
    const waybillNo = waybills.pop();
    if (!waybillNo) return null;
    return post("/api/arrivals", JSON.stringify({ waybillNo, entry: "scanner" }), randomUUID());
  };
}

/** Announces parcels, and gives their waybills. */
export async function announceParcels(): Promise<string[]> {
  const announced: string[] = [];
  for (let number = 0; number < returnsAnnounced; number += 1) {
    const waybills = Array.from({ length: waybillsPerReturn }, () => `SF${randomDigits(13)}`);
    await makeReturn(await makeSale(), { waybills });
    announced.push(...waybills);
  }
  return announced;
}
