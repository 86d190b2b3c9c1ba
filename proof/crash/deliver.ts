import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Answered, Post } from "../product/caller.ts";
import type { Storm } from "./storm.ts";

/** As soon as a bench tries again the first time; all sixteen at once must not keep the product from starting. */
const retryMs = 250;
const hopelessAfterMs = 60_000;
/** So many answers are thrown away as if the network had lost them; the scan is sent again. */
const lostAnswers = 0.03;

/** What leaves a scan unanswered, as the queue of a bench has it; anything else is the server's word. */
const patienceStatuses: ReadonlySet<number> = new Set([0, 408, 425, 429, 502, 503, 504]);
const patienceCodes: ReadonlySet<string> = new Set(["key_in_progress", "try_again", "database_away"]);

const Refused = z.looseObject({ code: z.string() }).catch({ code: "unexpected" });

/**
 * Sends one scan until the server has spoken, as the queue of a bench does: the same body, the same key, again
 * and again. Notes the acknowledged scan; null and a noted failure when it was refused or never answered.
 */
export async function deliver(
  storm: Storm,
  post: Post,
  route: string,
  body: string,
): Promise<Answered["body"] | null> {
  const scanned = Date.now();
  let key = randomUUID();
  let thrownAway: string | null = null;
  while (Date.now() - scanned < hopelessAfterMs) {
    const began = Date.now();
    const answer = await post(route, body, key);
    storm.longestAnswerMs = Math.max(storm.longestAnswerMs, Date.now() - began);
    if (isRefused(answer)) {
      storm.fail("refused", `${route} ${body}: ${answer.status} ${codeOf(answer)}`);
      return null;
    }
    if (answer.status === 201 && (thrownAway !== null || !storm.random.isLucky(lostAnswers))) {
      storm.answers.push({ began, ended: Date.now(), waited: Date.now() - scanned });
      if (thrownAway !== null && thrownAway !== answer.body) storm.fail("altered", `${route} ${body}`);
      return answer.body;
    }
    if (answer.status === 201) {
      thrownAway = answer.body;
      storm.lostAnswers += 1;
    }
    storm.repeats += 1;
    await sleep(retryMs);
    if (storm.forgetsKeys) key = randomUUID();
  }
  storm.fail("hung", `${route} ${body}`);
  return null;
}

function isRefused(answer: Answered): boolean {
  return answer.status !== 201 && !patienceStatuses.has(answer.status) && !patienceCodes.has(codeOf(answer));
}

function codeOf({ status, body }: Answered): string {
  if (status === 0) return "unreachable";
  try {
    return Refused.parse(JSON.parse(body)).code;
  } catch {
    return "unexpected";
  }
}
