import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Received = { path: string; headers: IncomingHttpHeaders; body: string };
type Answer = (response: ServerResponse, received: Received, index: number) => void;

/** A tiny HTTP server on loopback that keeps what it is sent and answers as told. */
export async function startReceiver() {
  const received: Received[] = [];
  let waiting: (() => void)[] = [];
  let answer: Answer = (response) => response.writeHead(202).end("{}");
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const post = { path: request.url ?? "", headers: request.headers, body };
    received.push(post);
    for (const wake of waiting) wake();
    waiting = [];
    answer(response, post, received.length - 1);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/feedback`,
    received,
    answerWith: (next: Answer) => {
      answer = next;
    },
    /** Resolves when so many posts have come. */
    until: async (count: number) => {
      while (received.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return received;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
