import { systemActor } from "#lib/context";
import { requireCustomsToken } from "#lib/customs/require-customs-token";
import { takeInstruction } from "#lib/customs/take-instruction";
import { LaneInstruction } from "#lib/domain/selection/instruction";
import { answeringMachine } from "#lib/http/answering";
import { parseJson } from "#lib/http/parse-json";
import { readBody } from "#lib/http/read-body";
import { requirePrintable } from "#lib/http/require-printable";
import { runUseCase } from "#lib/run-use-case";

const bodyLimitBytes = 16 * 1024;

/** Customs' own system posts an instruction here as JSON, with the token of customs' platform. */
export function receiveInstruction(request: Request): Promise<Response> {
  return answeringMachine(request, async (requestId) => {
    requireCustomsToken(request);
    const instruction = LaneInstruction.parse(parseJson(await readBody(request, bodyLimitBytes)));
    requirePrintable(instruction);
    const taken = await runUseCase(systemActor, takeInstruction, instruction, { requestId });
    return Response.json(taken, { headers: { "cache-control": "no-store" } });
  });
}
