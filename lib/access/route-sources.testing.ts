import type { Context } from "#lib/context";

type Handler = (request: Request, named: { params: Promise<Record<string, string>> }) => Promise<Response>;
type UseCaseOfAnything = (ctx: Context, input: unknown) => Promise<unknown>;

const sources = import.meta.glob<string>("../../app/api/**/route.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const routes = import.meta.glob<Readonly<Record<string, Handler>>>("../../app/api/**/route.ts");
const modules = import.meta.glob<Readonly<Record<string, unknown>>>([
  "../**/*.ts",
  "!../**/*.test.ts",
  "!../**/*.testing.ts",
]);

const fileOf = (path: string) => `../../app${path}/route.ts`;

/** What refuses whatever is sent in a method that is not served. */
const refusing = /export \{[^}]*\} from "#lib\/api\/refuse-method";/;

/** Every method that some route of `app/api` serves, as `POST /api/x`, read from the files themselves. */
export const servedDoors: readonly string[] = Object.entries(sources)
  .flatMap(([file, source]) => {
    const path = file.slice("../../app".length, -"/route.ts".length);
    const methods = source.replace(refusing, "").match(/\b(GET|POST|PUT|PATCH|DELETE)\b/g) ?? [];
    return [...new Set(methods)].map((method) => `${method} ${path}`);
  })
  .toSorted();

/** A door by its name. */
export function splitDoor(name: string): { method: string; path: string } {
  const [method = "", path = ""] = name.split(" ");
  return { method, path };
}

/** What answers behind a door. */
export async function handlerOf(name: string): Promise<Handler> {
  const { method, path } = splitDoor(name);
  const handler = (await routes[fileOf(path)]?.())?.[method];
  if (!handler) throw new Error(`nothing serves ${name}`);
  return handler;
}

/** What a door's own line in its file says. */
export function lineOf(name: string): string {
  const { method, path } = splitDoor(name);
  const source = sources[fileOf(path)] ?? "";
  return (
    new RegExp(`export (?:const|async function) ${method}\\b[^]*?(?=\\nexport|$)`).exec(source)?.[0] ?? ""
  );
}

/**
 * The schema and the use-case that a door's line names, as in `handle(Schema, useCase)`; null for what it does not
 * name, because its handler parses by itself.
 */
export async function namedBehind(name: string) {
  const source = sources[fileOf(splitDoor(name).path)] ?? "";
  const names: readonly string[] = lineOf(name).match(/\w+/g) ?? [];
  const imported = importsOf(source).filter(({ name: one }) => names.includes(one));
  const [schema] = imported.filter(({ name: one }) => /^[A-Z]/.test(one));
  const isOfPhoto = photoShell.test(lineOf(name));
  const [act] = imported.filter(
    ({ name: one, from }) => /^[a-z]/.test(one) && !isShell(one, from) && !isOfPhoto,
  );
  return {
    schema: schema ? await imports(schema) : null,
    act: act ? ((await imports(act)) as UseCaseOfAnything) : null,
  };
}

type Imported = { name: string; from: string };

function importsOf(source: string): Imported[] {
  return [...source.matchAll(/import \{([^}]*)\} from "(#lib\/[^"]+)"/g)].flatMap(
    ([, names = "", from = ""]) => names.split(",").map((name) => ({ name: name.trim(), from })),
  );
}

/** A handler that gives its use-case more than what the schema reads. */
export const photoShell = /Photo(Form)?\(/;

const shells =
  /^(serve|handle|handOut)[A-Z]|^receive(Announcements|Import|Receipts|Instruction)$|^answer(ChannelTest|ApiDocument)$/;

/** What makes an answer of a use-case, or is only a size. */
function isShell(name: string, from: string): boolean {
  return from.startsWith("#lib/http/") || shells.test(name) || name.endsWith("Size");
}

/** What a file of `lib` exports under a name. */
export async function imports({ name, from }: Imported): Promise<unknown> {
  const module = await modules[`${from.replace("#lib/", "../")}.ts`]?.();
  if (!module || !(name in module)) throw new Error(`${from} exports no ${name}`);
  return module[name];
}
