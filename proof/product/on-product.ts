import { ensureBuild } from "../../scripts/start/build.ts";
import { step } from "../../scripts/start/progress.ts";
import { type Product, startProduct } from "./start-product.ts";

/** Proves on a product of its own whether a promise holds; what it wrote down stays where it does not. */
export async function onProduct(prove: (product: Product) => Promise<boolean>): Promise<boolean> {
  await ensureBuild();
  const product = await step("Starting the product", startProduct);
  let held = false;
  try {
    held = await prove(product);
    return held;
  } finally {
    await product.stop(!held);
    if (!held) console.log(`What the product wrote down is in ${product.dataDir}/logs`);
  }
}
