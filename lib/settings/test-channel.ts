import { z } from "zod";
import { actorOfRequest } from "#lib/auth/actor-of-request";
import { authorize } from "#lib/authorize";
import type { Actor, Context } from "#lib/context";
import type { CustomsTransport } from "#lib/domain/customs-channel";
import { answering } from "#lib/http/answering";
import { readBody } from "#lib/http/read-body";
import { requireSameOrigin } from "#lib/http/require-same-origin";
import { type Probed, probeSigner, probeTransport } from "#lib/outbox/customs/probe";
import { chosenTransport, wiring } from "#lib/outbox/customs/wiring";
import { readSetting } from "#lib/read-setting";
import { runUseCase } from "#lib/run-use-case";

const TestChannel = z.strictObject({ what: z.enum(["customs", "signer"]) });
type TestChannel = z.infer<typeof TestChannel>;

const bodyLimitBytes = 1_024;

/** A person asks whether customs, or the signer, is there: nothing changes, so the same asked again is asked anew. */
export function answerChannelTest(request: Request): Promise<Response> {
  return answering(async () => {
    requireSameOrigin(request);
    const actor = await actorOfRequest(request);
    const asked = TestChannel.parse(JSON.parse(await readBody(request, bodyLimitBytes)));
    const probed = await testChannel(actor, asked);
    return Response.json(probed, { status: 201, headers: { "cache-control": "no-store" } });
  });
}

/**
 * Asks the way to customs, or the signer, whether it is there; no document is sent. The other side may take its time:
 * no transaction waits for it.
 */
export async function testChannel(actor: Actor, { what }: TestChannel): Promise<Probed> {
  const transport = await runUseCase(actor, whichTransport, null);
  const wires = wiring();
  if (what === "signer") {
    return wires.signer ? probeSigner(wires.signer) : { trouble: null, words: "", durationMs: 0 };
  }
  if (!transport) return { trouble: "transport_missing", words: "", durationMs: 0 };
  return probeTransport(transport, wires);
}

async function whichTransport(ctx: Context): Promise<CustomsTransport | null> {
  authorize(ctx, "channels.configure");
  return chosenTransport(wiring(), (await readSetting(ctx, "customsChannel")).value);
}
