import { useTranslations } from "next-intl";
import { OutcomeMark } from "#components/marks/outcome-mark";
import { DestructionClocks } from "#components/outbound/destruction-clocks";
import { DestructionSteps } from "#components/outbound/destruction-steps";
import { OfficerWord } from "#components/outbound/officer-word";
import type { BatchFile } from "#components/outbound/outbound-view";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import { countryLabel } from "#lib/domain/codes/country";
import { papersAtApproval, papersAtExecution, papersAtSeal } from "#lib/domain/load-papers";

/** What a batch is, its papers, and who took which step of it. */
export function BatchFacts({ batch }: { batch: BatchFile }) {
  const t = useTranslations("outbound.facts");
  const open = useTranslations("outbound.open");
  const papers = useTranslations("outbound.papers");
  const item = useTranslations("item.outcome");
  const statuses = useTranslations("outbound.batches.statuses");
  return (
    <Panel title={<Code value={batch.batchNo} />} aside={statuses(batch.status)}>
      <div className="flex flex-col gap-4">
        <KeyValues
          rows={[
            {
              key: "outcome",
              term: t("outcome"),
              value: <OutcomeMark outcome={batch.outcome} word={item(batch.outcome)} />,
            },
            { key: "receiver", term: t("receiver"), value: batch.receiver },
            ...(batch.destination.kind
              ? [
                  {
                    key: "destination",
                    term: t("destination"),
                    value: [open(`kind.${batch.destination.kind}`), batch.destination.code]
                      .filter(Boolean)
                      .join(" · "),
                  },
                ]
              : []),
            ...(batch.country
              ? [{ key: "country", term: papers("country"), value: countryLabel(batch.country) }]
              : []),
            ...(batch.grossWeightGrams
              ? [
                  {
                    key: "weight",
                    term: papers("grossWeightGrams"),
                    value: t("kilograms", { weight: batch.grossWeightGrams / 1_000 }),
                  },
                ]
              : []),
            { key: "pieces", term: t("pieces"), value: t("count", { count: batch.progress.pieces }) },
            ...papersIn(batch).map(({ name, due }) => ({
              key: name,
              term: papers(name),
              value: batch.papers[name] ? <Code value={batch.papers[name]} /> : t(`notYet.${due}`),
            })),
          ]}
        />
        {batch.outcome === "destroy" && <DestructionClocks batch={batch} />}
        {batch.outcome === "destroy" ? <DestructionSteps batch={batch} /> : <Steps batch={batch} />}
        {batch.outcome === "move_out" && <OfficerWord batch={batch} />}
      </div>
    </Panel>
  );
}

/** Its papers in the order in which they come, each with the step that asks for it. */
function papersIn({ outcome, papers, destination: { kind: destinationKind } }: BatchFile) {
  return [
    ...papersAtSeal[outcome].map((name) => ({ name, due: "seal" as const })),
    ...papersAtApproval[outcome].map((name) => ({ name, due: "approve" as const })),
    ...papersAtExecution({ outcome, destinationKind }).map((name) => ({ name, due: "execute" as const })),
    ...(papers.extensionNo ? [{ name: "extensionNo" as const, due: "approve" as const }] : []),
  ];
}

function Steps({ batch }: { batch: BatchFile }) {
  const t = useTranslations("outbound.facts.by");
  const names = ["created", "sealed", "approved", "executing", "executed"] as const;
  const taken = names.flatMap((name) => {
    const step = batch[name];
    return step ? [{ name, step }] : [];
  });
  return (
    <ol className="flex flex-col gap-1">
      {taken.map(({ name, step }) => (
        <li key={name} className="flex items-baseline gap-2">
          <span className="text-ink-2">{t(name)}</span>
          <span>{step.by}</span>
          <span className="ms-auto">
            <DateTime at={step.at} />
          </span>
        </li>
      ))}
      {batch.gateAt && (
        <li className="flex items-baseline gap-2">
          <span className="text-ink-2">{t("gate")}</span>
          <span className="ms-auto">
            <DateTime at={batch.gateAt} exact />
          </span>
        </li>
      )}
    </ol>
  );
}
