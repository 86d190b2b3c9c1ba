import { systemActor } from "#lib/context";
import { registerOffice } from "#lib/offices/register-office";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { officeKey } from "../../sandbox/config.ts";
import { keptSecret } from "../../scripts/start/secrets.ts";
import type { Product } from "../product/start-product.ts";

/** A box on its way to the house: two pieces of one announced return. */
export type Box = { waybill: string; gtin: string; returnId: string };

/** Offices of the sandbox, which hear of every box and acknowledge it. */
const officeCodes = ["3116", "2991", "4612", "5165"] as const;
const atOnce = 8;

/** Announces as many returns of two pieces, each of a released sale and in a box of its own. */
export async function announceBoxes({ dataDir, sandboxUrl }: Product, count: number): Promise<Box[]> {
  const root = keptSecret(dataDir, "sandbox-root", "hex");
  const endpointOf = (code: string) => `${sandboxUrl}/offices/${code}/feedback`;
  for (const code of officeCodes) {
    const secret = officeKey(root, code);
    await runUseCase(systemActor, registerOffice, { code, endpoint: endpointOf(code), secret });
  }
  const boxes: Box[] = [];
  const announce = async (lane: number) => {
    for (let number = lane; number < count; number += atOnce) {
      const officeCode = officeCodes[number % officeCodes.length];
      const sale = await makeSale({ lines: [{ qty: "2" }], ...(officeCode && { officeCode }) });
      const { waybills, returnId } = await makeReturn(sale);
      boxes.push({ waybill: waybills[0] ?? "", gtin: sale.lines[0]?.barCode ?? "", returnId });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, lane) => announce(lane)));
  return boxes;
}
