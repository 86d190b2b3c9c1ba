import { z } from "zod";
import { type Config, officeKey } from "../config.ts";
import type { Core } from "../core.ts";
import { type Answer, json, jsonOf, problem, type Request } from "../http.ts";
import type { State } from "../state.ts";

const Keys = z.strictObject({
  secrets: z
    .array(z.string().regex(/^whsec_[A-Za-z0-9+/=]{16,100}$/))
    .min(1)
    .max(2),
});

/** The keys an office takes messages under, at most two at once; the first is the one it signs with. */
export function keysOf(config: Config, state: State, office: string): string[] {
  return state.keys.get(office) ?? [officeKey(config.root, office)];
}

/** PUT /offices/CODE/keys: the keys the office holds from now on, as when one is rotated. */
export function putKeys(core: Core, request: Request): Answer {
  const office = request.params.office ?? "";
  const parsed = Keys.safeParse(jsonOf(request.body));
  if (!/^\d{4}$/.test(office)) return problem(404, "office_unknown");
  if (!parsed.success) return problem(400, "keys_invalid", '{"secrets":["whsec_…"]}, one or two');
  core.record({ type: "keys", at: new Date().toISOString(), office, secrets: parsed.data.secrets });
  return json(200, { office, keys: parsed.data.secrets.length });
}
