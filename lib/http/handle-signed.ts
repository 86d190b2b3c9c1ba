import { systemActor } from "#lib/context";
import { answeringMachine } from "#lib/http/answering";
import { readBody } from "#lib/http/read-body";
import { runUseCase, type UseCase } from "#lib/run-use-case";

const bodyLimitBytes = 256 * 1024;

type SignedMessage = { headers: { id: string; timestamp: string; signature: string }; body: string };

/** A route for machines that sign what they send (Standard Webhooks); the use-case checks the signature. */
export function handleSigned<Output>(act: UseCase<SignedMessage, Output>) {
  return (request: Request): Promise<Response> =>
    answeringMachine(request, async (requestId) => {
      const header = (name: string) => request.headers.get(`webhook-${name}`)?.slice(0, 512) ?? "";
      const body = await readBody(request, bodyLimitBytes);
      const headers = { id: header("id"), timestamp: header("timestamp"), signature: header("signature") };
      return Response.json(await runUseCase(systemActor, act, { headers, body }, { requestId }));
    });
}
