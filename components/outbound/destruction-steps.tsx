import { useTranslations } from "next-intl";
import type { BatchFile } from "#components/outbound/outbound-view";
import { StepFactsLine } from "#components/outbound/step-facts-line";
import { DateTime } from "#components/ui/date-time";
import type { Tone } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";
import { nextStep } from "#lib/domain/batch-rules";
import { destructionSteps, isAskedFor } from "#lib/domain/destruction-path";

const before = ["sealed", "approved"] as const;
const markOf = { done: "ok", next: "attention", later: "pending" } as const satisfies Record<string, Tone>;

/** The path of a destruction from application to write-off: what was done by whom, what is next, what comes later. */
export function DestructionSteps({ batch }: { batch: BatchFile }) {
  const t = useTranslations("outbound.path");
  const { path, progress, cleared } = batch;
  const next = nextStep({ ...batch, pieces: progress.pieces, cleared: cleared !== null, path });
  const waitsFor = { seal: "sealed", approve: "approved", execute: "executed" } as const;
  const due = next && next in waitsFor ? waitsFor[next as keyof typeof waitsFor] : next;
  const rows = [
    ...before.map((name) => ({ name, taken: batch[name], facts: null })),
    ...destructionSteps
      .filter((name) => path.taken[name] || isAskedFor(name, path))
      .map((name) => ({ name, taken: path.taken[name] ?? null, facts: path.taken[name] ? name : null })),
    { name: "executed" as const, taken: batch.executed, facts: null },
  ];
  return (
    <ol aria-label={t("label")} className="flex flex-col gap-2">
      {rows.map(({ name, taken, facts }) => {
        const at = taken ? "done" : name === due ? "next" : "later";
        return (
          <li key={name} aria-current={at === "next" ? "step" : undefined} className="flex gap-2">
            <span className="mt-0.5 text-ink-2">
              <ToneIcon tone={markOf[at]} />
            </span>
            <span className="min-w-0 grow">
              <span className="flex flex-wrap items-baseline gap-x-2">
                <span className={at === "next" ? "font-medium" : at === "later" ? "text-ink-2" : ""}>
                  {t(`step.${name}`)}
                </span>
                <span className="text-ink-2">{taken ? taken.by : t(at === "next" ? "next" : "later")}</span>
                {taken && (
                  <span className="ms-auto">
                    <DateTime at={taken.at} />
                  </span>
                )}
              </span>
              {facts && <StepFactsLine step={facts} path={path} />}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
