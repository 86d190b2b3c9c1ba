import { z } from "zod";
import type { Core } from "../core.ts";
import { type Answer, json, jsonOf, problem, type Request } from "../http.ts";
import { ACKNOWLEDGE } from "../scenario.ts";
import { planAcknowledgements } from "./acknowledgements.ts";

const Wish = z.strictObject({
  acknowledge: z.enum(ACKNOWLEDGE).default("accept"),
  reason: z.string().min(1).max(200).optional(),
});

/** POST /register/ID/acknowledgements: lets an office acknowledge now, in any way, a message it took before. */
export function acknowledgeNow(core: Core, request: Request): Answer {
  const row = core.state.register.get(request.params.id ?? "");
  if (!row || row.taken === 0) return problem(404, "message_unknown");
  const parsed = Wish.safeParse(jsonOf(request.body));
  if (!parsed.success) return problem(400, "wish_invalid", ACKNOWLEDGE.join(" | "));
  const { acknowledge, reason } = parsed.data;
  const deliveries = planAcknowledgements(
    { ...row, receivedAt: row.firstAt },
    {
      how: acknowledge,
      reason,
      seed: core.config.seed,
      delayMs: core.config.delayMs,
      dueAt: Date.now(),
      count: row.acknowledgements.length,
    },
  );
  core.record({ type: "acknowledge", at: new Date().toISOString(), id: row.id, deliveries });
  return json(202, { id: row.id, acknowledge });
}
