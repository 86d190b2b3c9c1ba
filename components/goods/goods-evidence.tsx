import { useTranslations } from "next-intl";
import { PhotoStrip } from "#components/evidence/photo-strip";
import { AnswerWord } from "#components/goods/answer-word";
import type { GoodsRow } from "#components/goods/goods-row";
import { Code } from "#components/ui/code";
import { EmptyState } from "#components/ui/empty-state";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

/** The chosen piece: photos first, then what warehouse and officer found. */
export function GoodsEvidence({ row }: { row: GoodsRow | null }) {
  const t = useTranslations("goods");
  const item = useTranslations("item");
  const instructed = useTranslations("goods.instruct");
  if (!row) {
    return (
      <Panel>
        <EmptyState>{t("choose")}</EmptyState>
      </Panel>
    );
  }
  const { warehouse, officer, instruction } = row;
  const none = t("evidence.none");
  const facts = [
    ["serial", t("evidence.serialNo"), row.serialNo],
    ["batch", t("evidence.batchCode"), row.batchCode],
    ["expires", t("evidence.expiresOn"), row.expiresOn],
    ["reason", t("reason"), row.ownerReason],
    [
      "instruction",
      t("instruct.act"),
      instruction && instructed(`said.${instruction.outcome}`, { reference: instruction.reference }),
    ],
    ["note", t("instruct.note"), instruction?.note],
  ] as const;
  return (
    <Panel title={<Code value={row.plate} group={4} />} aside={<AnswerWord row={row} />}>
      <div className="flex flex-col gap-4">
        <p className="text-bench break-words">{row.goodsName}</p>
        <PhotoStrip photos={row.photos} none={t("evidence.noPhotos")} />
        <KeyValues
          rows={[
            {
              key: "warehouse",
              term: t("evidence.warehouse"),
              value: (
                <Found word={warehouse ? item(`grade.${warehouse.grade}`) : none} note={warehouse?.note} />
              ),
            },
            {
              key: "officer",
              term: t("evidence.officer"),
              value: (
                <Found
                  word={officer?.verdict ? item(`verdict.${officer.verdict}`) : none}
                  note={officer?.note}
                />
              ),
            },
            ...facts.flatMap(([key, term, value]) => (value ? [{ key, term, value }] : [])),
          ]}
        />
        <span className="flex flex-wrap gap-x-4">
          <TextLink href={`/items/${row.plate}`}>{t("evidence.open")}</TextLink>
          <TextLink href={`/items/${row.plate}/dispute`}>{t("evidence.dispute")}</TextLink>
        </span>
      </div>
    </Panel>
  );
}

function Found({ word, note }: { word: string; note: string | null | undefined }) {
  return (
    <>
      {word}
      {note && <span className="block text-ink-2">{note}</span>}
    </>
  );
}
