import { useTranslations } from "next-intl";
import { OutcomeWord } from "#components/tracking/outcome-word";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import type { HoldKind, Outcome } from "#lib/domain/item";
import type { OwnerAnswer } from "#lib/domain/owner-answer";
import type { Instruction } from "#lib/domain/owner-instruction";
import { ownerWord } from "#lib/domain/owner-word";

type ItemOutcomeFacts = {
  outcomeRecommended: Outcome | null;
  outcomeProposed: Outcome | null;
  proposalReason: string | null;
  outcome: Outcome | null;
  outcomeBasis: string | null;
  settledAt: Date | string | null;
  ownerReason: string | null;
  hold: HoldKind | null;
};

type ItemOutcomeProps = {
  file: ItemOutcomeFacts;
  answer: OwnerAnswer;
  instruction: Instruction | null;
  waveNo: string | null;
  batchNo: string | null;
  mayReadBatch: boolean;
  storage: StorageFacts;
};

type StorageFacts = {
  /** Shanghai days since it was received; null for who looks from outside the house. */
  houseDays: number | null;
  storageDays: number | null;
  reminder: { day: number; remindedAt: Date | string } | null;
};

/** Where the piece is to go: what the rule recommends, the inspector proposes, the owner says, and what is settled. */
export function ItemOutcome({ file, answer, instruction, mayReadBatch, ...beside }: ItemOutcomeProps) {
  const { waveNo, batchNo, storage } = beside;
  const t = useTranslations("items");
  const { outcomeBasis, settledAt } = file;
  return (
    <Panel title={t("outcome")}>
      <KeyValues
        rows={[
          row("recommended", t("recommended"), only(file.outcomeRecommended)),
          row("proposed", t("proposed"), only(file.outcomeProposed)),
          ...(file.proposalReason ? [row("why", t("why"), file.proposalReason)] : []),
          row(
            "settled",
            t("settled"),
            file.outcome ? <OutcomeWord settled={file.outcome} proposed={null} /> : t("open"),
          ),
          ...(outcomeBasis
            ? [
                row(
                  "basis",
                  t("basis"),
                  t.has(`basisWord.${outcomeBasis}`) ? t(`basisWord.${outcomeBasis}`) : outcomeBasis,
                ),
              ]
            : []),
          ...(settledAt ? [row("at", t("foundAt"), <DateTime key="at" at={settledAt} exact />)] : []),
          row(
            "owner",
            t("owner"),
            <AnswerWord {...{ answer, instruction }} hold={file.hold} reason={file.ownerReason} />,
          ),
          ...(instruction ? [row("instruction", t("instruction"), <Instructed {...instruction} />)] : []),
          ...(storage.reminder
            ? [row("reminder", t("reminder"), <Reminder key="reminder" reminder={storage.reminder} />)]
            : []),
          row("storage", t("storage"), <StorageWords storage={storage} />),
          row("wave", t("wave"), waveNo ? <Code value={waveNo} /> : "—"),
          row("batch", t("batch"), batchNo ? <BatchNo batchNo={batchNo} isLink={mayReadBatch} /> : "—"),
        ]}
      />
    </Panel>
  );
}

function Instructed({ outcome, reference, note }: Instruction) {
  const t = useTranslations("goods.instruct");
  return [t(`said.${outcome}`, { reference }), note].filter(Boolean).join("：");
}

function BatchNo({ batchNo, isLink }: { batchNo: string; isLink: boolean }) {
  const code = <Code value={batchNo} />;
  return isLink ? <TextLink href={`/batches/${batchNo}`}>{code}</TextLink> : code;
}

/** How long the piece has been here, and in its owner's hands. */
function StorageWords({ storage: { houseDays, storageDays } }: { storage: StorageFacts }) {
  const t = useTranslations("items");
  const words = [
    ...(houseDays === null ? [] : [t("houseDays", { days: houseDays })]),
    ...(storageDays === null ? [] : [t("storageDays", { days: storageDays })]),
  ];
  return words.length > 0 ? words.join(" · ") : "—";
}

function Reminder({ reminder }: { reminder: NonNullable<StorageFacts["reminder"]> }) {
  const t = useTranslations("items");
  return (
    <>
      {t("reminded", { day: reminder.day })} <DateTime at={reminder.remindedAt} />
    </>
  );
}

function row(key: string, term: string, value: React.ReactNode) {
  return { key, term, value };
}

function only(outcome: Outcome | null) {
  return <OutcomeWord settled={null} proposed={outcome} saysProposed={false} />;
}

type AnswerWordProps = Parameters<typeof ownerWord>[0] & { reason: string | null };

function AnswerWord({ reason, ...piece }: AnswerWordProps) {
  const t = useTranslations("items.answer");
  const word = ownerWord(piece);
  if (word === "disputed" && reason) return `${t("disputed")}：${reason}`;
  return t(word, { until: piece.answer.answered ? "" : (piece.answer.until ?? "") });
}
