import { explain } from "../scripts/start/explain.ts";
import { proveCeb } from "./ceb.ts";
import { proveCrash } from "./crash.ts";
import { provePapers } from "./papers.ts";
import { proveWire } from "./wire.ts";

/** What can be proved; each answers whether the promise held. */
const proofs: Readonly<Record<string, (flags: readonly string[]) => Promise<boolean>>> = {
  ceb: proveCeb,
  crash: proveCrash,
  papers: provePapers,
  wire: proveWire,
};

const [name = "", ...flags] = process.argv.slice(2);
const prove = proofs[name];
if (prove) {
  try {
    process.exitCode = (await prove(flags)) ? 0 : 1;
  } catch (error) {
    console.error(`✗ ${explain(error)}`);
    process.exitCode = 1;
  }
} else {
  console.error(`npm run proof -- ${Object.keys(proofs).join(" | ")}`);
  process.exitCode = 1;
}
