import { actorOfRequest } from "#lib/auth/actor-of-request";
import { answering } from "#lib/http/answering";
import { onChange } from "#lib/http/change-stream";

const heartbeatMs = 15_000;

/** Tells a signed-in screen which topics went stale; it says nothing of whose or what. Ends with the session. */
export function answerStream(request: Request): Promise<Response> {
  return answering(async () => {
    await actorOfRequest(request);
    return new Response(changesFor(request), { headers });
  });
}

const headers = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
};

function changesFor(request: Request): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const stop = onChange((payload) => send(`data: ${payload}\n\n`));
      const heartbeat = setInterval(() => {
        actorOfRequest(request).then(() => send(": \n\n"), end);
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
