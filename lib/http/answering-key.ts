import type { z } from "zod";
import { actorOfKey, type KeyHolder } from "#lib/auth/actor-of-key";
import { type ApiScope, opensScope } from "#lib/domain/api-key";
import { AppError } from "#lib/errors";
import { answeringMachine } from "#lib/http/answering";
import { rateHeaders, takeTurn } from "#lib/http/key-rate";
import { requirePrintable } from "#lib/http/require-printable";
import { runUseCase, type UseCase } from "#lib/run-use-case";

type Work = (holder: KeyHolder, requestId: string) => Promise<Response>;
type Named = { params: Promise<Readonly<Record<string, string>>> };

/**
 * The shell of a route for machines with a key of ours: as `answeringMachine`, and only for a key that has the scope
 * and has not come too often. Every answer says where the key stands in its minute.
 */
export async function answeringKey(request: Request, scope: ApiScope, work: Work): Promise<Response> {
  const rate = new Headers();
  const answer = await answeringMachine(request, async (requestId) => {
    const holder = await actorOfKey(request);
    const turn = takeTurn(holder.keyId, Date.now());
    for (const [name, value] of Object.entries(rateHeaders(turn))) rate.set(name, value);
    if (turn.isOver) throw new AppError("rate_limited", { seconds: turn.resetSeconds });
    if (!opensScope(holder.scopes, scope)) throw new AppError("scope_missing", { scope });
    return work(holder, requestId);
  });
  for (const [name, value] of rate) answer.headers.set(name, value);
  return answer;
}

/** A read route for machines: a key with the scope, checked parameters of path and query, one use-case. */
export function handleKeyRead<Input, Output>(
  scope: ApiScope,
  schema: z.ZodType<Input>,
  act: UseCase<Input, Output>,
) {
  return (request: Request, named: Named): Promise<Response> =>
    answeringKey(request, scope, async (holder, requestId) => {
      const asked = Object.fromEntries(new URL(request.url).searchParams);
      const input = schema.parse({ ...asked, ...(await named.params) });
      requirePrintable(input);
      const answer = await runUseCase(holder, act, input, { requestId });
      return Response.json(answer, { headers: { "cache-control": "no-store" } });
    });
}
