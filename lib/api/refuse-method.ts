import { listOperations } from "#lib/api/operations";
import { AppError } from "#lib/errors";
import { answeringMachine } from "#lib/http/answering";

/** Answers a method that nothing serves at a path of the machine API, and says in `Allow` which ones are served. */
export async function refuseMethod(request: Request): Promise<Response> {
  const answer = await answeringMachine(request, async () => {
    throw new AppError("method_wrong", { method: request.method });
  });
  answer.headers.set("allow", methodsAt(new URL(request.url).pathname).join(", "));
  return answer;
}

/** Answers whatever is sent to a path of the machine API that is none. */
export function refusePath(request: Request): Promise<Response> {
  return answeringMachine(request, async () => {
    throw new AppError("path_unknown", { path: new URL(request.url).pathname });
  });
}

/** What is served where a path says so word for word, or else where it fits. */
function methodsAt(pathname: string): string[] {
  const operations = listOperations();
  const exact = operations.filter(({ path }) => path === pathname);
  const served = exact.length > 0 ? exact : operations.filter(({ path }) => fits(path, pathname));
  return served.map(({ method }) => method.toUpperCase());
}

function fits(path: string, pathname: string): boolean {
  return new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname);
}
