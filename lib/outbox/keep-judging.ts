import { systemActor } from "#lib/context";
import { log } from "#lib/log";
import { keepLooking } from "#lib/outbox/keep-looking";
import { refixLastDays } from "#lib/returns/refix-last-days";
import { rejudgeProposals } from "#lib/returns/rejudge-proposals";
import { runUseCase } from "#lib/run-use-case";

/** Fixes last days and judges open proposals anew after a rule got a version, until the signal. */
export async function keepJudging({ signal }: { signal: AbortSignal }): Promise<void> {
  const looks = { "last days": lookAtDays, proposals: makeProposalLook() };
  await keepLooking({ signal, restMs: 0, looks });
}

async function lookAtDays(): Promise<boolean> {
  const { changed, more } = await runUseCase(systemActor, (ctx) => refixLastDays(ctx), undefined);
  if (changed > 0) log.info({ lists: changed }, "last days fixed anew");
  return more;
}

/** Remembers what versions were seen to their end, so that a change of anything else costs one short query. */
function makeProposalLook(): () => Promise<boolean> {
  let known = 0;
  return async () => {
    const { judged, changed, more, versions } = await runUseCase(systemActor, rejudgeProposals, known);
    if (judged > 0) log.info({ pieces: judged, changed }, "proposals judged anew");
    if (!more) known = versions;
    return more;
  };
}
