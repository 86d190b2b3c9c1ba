import type { z } from "zod";
import { imports } from "#lib/access/route-sources.testing";
import { type Known, sampleOf } from "#lib/access/sample-of.testing";
import type { Actor } from "#lib/context";
import { AppError } from "#lib/errors";
import { runUseCase, type UseCase } from "#lib/run-use-case";

const pages = import.meta.glob<string>("../../app/**/{page,layout}.tsx", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A use-case that some page reads with, and the file of `lib` it stands in. */
export type PageRead = { name: string; from: string };

/** Every use-case that any page or layout reads with, each once, found in the files themselves. */
export const pageReads: readonly PageRead[] = Object.values(pages)
  .flatMap((source) => {
    const read = new Set(
      [...source.matchAll(/readForPage\((?:\(ctx\) => )?(\w+)/g)].map(([, name]) => name ?? ""),
    );
    return [...source.matchAll(/import \{([^}]*)\} from "(#lib\/[^"]+)"/g)].flatMap(
      ([, names = "", from = ""]) =>
        names
          .split(",")
          .map((name) => name.trim())
          .filter((name) => read.has(name))
          .map((name) => ({ name, from })),
    );
  })
  .filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at)
  .toSorted((a, b) => a.name.localeCompare(b.name));

/** What a read tells a person, as one text; the code of its refusal where it refuses. */
export async function readAs(actor: Actor, read: PageRead, known: Known): Promise<string> {
  const act = (await imports(read)) as UseCase<unknown, unknown>;
  const input = await inputOf(read, known);
  try {
    return JSON.stringify((await runUseCase(actor, act, input)) ?? null);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw new Error(
      `give ${read.name} a schema of its name in its file: page-reads.testing.ts asks it by that`,
      {
        cause: error,
      },
    );
  }
}

/** By the schema of the use-case's own name in its file, or else simply everything by which things are known. */
async function inputOf({ name, from }: PageRead, known: Known): Promise<unknown> {
  const named = name.replace(/^./, (first) => first.toUpperCase());
  const schema = await imports({ name: named, from }).catch(() => null);
  return schema ? (schema as z.ZodType).parse(sampleOf(schema, known)) : known;
}
