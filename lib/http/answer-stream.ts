import { actorOfRequest } from "#lib/auth/actor-of-request";
import { codedScopes } from "#lib/domain/role";
import { answering } from "#lib/http/answering";
import { onChange } from "#lib/http/change-stream";

const heartbeatMs = 15_000;

/**
 * Tells a signed-in screen which topics went stale; it says nothing of whose or what. Who sees the own rows alone hears
 * on a beat of its own to read anew, whether something changed or not: when others work is none of its business. Ends
 * with the session.
 */
export function answerStream(request: Request): Promise<Response> {
  return answering(async () => {
    const { scope } = await actorOfRequest(request);
    const isOwner = codedScopes.some((coded) => coded === scope);
    return new Response(isOwner ? beatFor(request) : changesFor(request), { headers });
  });
}

const headers = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
};

function changesFor(request: Request): ReadableStream<Uint8Array> {
  return streamFor(request, { beat: ": \n\n", listen: onChange });
}

function beatFor(request: Request): ReadableStream<Uint8Array> {
  return streamFor(request, { beat: 'data: ["all"]\n\n', listen: () => () => {} });
}

type Told = { beat: string; listen: typeof onChange };

function streamFor(request: Request, { beat, listen }: Told): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const stop = listen((payload) => send(`data: ${payload}\n\n`));
      const heartbeat = setInterval(() => {
        actorOfRequest(request).then(() => send(beat), end);
      }, heartbeatMs);
      const end = () => {
        stop();
        clearInterval(heartbeat);
        if (!request.signal.aborted) controller.close();
      };
      request.signal.addEventListener("abort", end);
      send("retry: 1000\n\n");
    },
  });
}
