import { systemActor } from "#lib/context";
import { requireCustomsToken } from "#lib/customs/require-customs-token";
import { takeInstruction } from "#lib/customs/take-instruction";
import { LaneInstruction } from "#lib/domain/selection/instruction";
import { answeringMachine } from "#lib/http/answering";
import { machineKey } from "#lib/http/machine-key";
import { parseJson } from "#lib/http/parse-json";
import { readBody } from "#lib/http/read-body";
import { requirePrintable } from "#lib/http/require-printable";
import { runUseCase } from "#lib/run-use-case";

const bodyLimitBytes = 16 * 1024;

/** Customs' own system posts an instruction here as JSON, with the token of customs' platform, once per `Idempotency-Key`. */
export function receiveInstruction(request: Request): Promise<Response> {
  return answeringMachine(request, async (requestId) => {
    requireCustomsToken(request);
    const key = machineKey(request);
    const body = await readBody(request, bodyLimitBytes);
    const instruction = LaneInstruction.parse(parseJson(body));
    requirePrintable(instruction);
    const once = key === null ? {} : { once: { route: new URL(request.url).pathname, key, request: body } };
    const taken = await runUseCase(systemActor, takeInstruction, instruction, { requestId, ...once });
    return Response.json(taken, { headers: { "cache-control": "no-store" } });
  });
}
