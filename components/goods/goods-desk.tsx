"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AnswerBar } from "#components/goods/answer-bar";
import { DisputeDialog } from "#components/goods/dispute-dialog";
import { GoodsEvidence } from "#components/goods/goods-evidence";
import { type GoodsRow, isSelectable } from "#components/goods/goods-row";
import { GoodsTable } from "#components/goods/goods-table";
import { InstructActs } from "#components/goods/instruct-acts";
import { InstructDialog } from "#components/goods/instruct-dialog";
import { useInstructing } from "#components/goods/use-instructing";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { ContextLayout } from "#components/ui/context-layout";
import { type AddressQuery, hrefWith } from "#components/ui/href-with";
import { Notice } from "#components/ui/notice";
import { StatusLine } from "#components/ui/status-line";
import { useCtrlEnter } from "#components/ui/use-ctrl-enter";
import { type GoodsView, isActedOnIn } from "#lib/domain/goods-view";
import type { OwnerResponse } from "#lib/domain/item";

type Answer = { plates: string[]; answer: OwnerResponse; reason: string | null };
type GoodsDeskProps = {
  rows: readonly GoodsRow[];
  /** The address of this page of the list. */
  query: { view: GoodsView } & AddressQuery;
  chosen: string | null;
  mayAnswer: boolean;
  mayInstruct: boolean;
  pager: React.ReactNode;
};

/** The owner's desk: evidence first, then confirm or dispute, one piece or many at once. */
export function GoodsDesk({ rows, query, chosen, mayAnswer, mayInstruct, pager }: GoodsDeskProps) {
  const { view } = query;
  const t = useTranslations("goods");
  const answering = useAnswering(rows);
  const { act, open, plates, picked, selected, select } = answering;
  const instructing = useInstructing(picked, answering.finish);
  const closed = mayAnswer ? (plates.length > 0 ? null : t("noneSelected")) : t("onlyOwners");
  useCtrlEnter(() => {
    if (!closed && !open && !instructing.isOpen && !act.isPending) answering.confirm();
  });
  const hrefOf = (plate: string) => hrefWith(query, { chosen: plate });
  return (
    <>
      {view === "reminded" && rows.length > 0 && <Notice tone="attention" title={t("remindedNote")} />}
      {isActedOnIn(view) && (
        <AnswerBar
          isEmpty={rows.length === 0}
          said={<StatusLine tone={act.error ? "stop" : "ok"}>{answering.said}</StatusLine>}
          selected={picked.length}
          selectable={answering.all.length}
          onSelectAll={answering.selectAll}
          instruct={mayInstruct && <InstructActs instructing={instructing} />}
          onConfirm={answering.confirm}
          onDispute={() => answering.setOpen(true)}
          pending={act.isPending}
          closed={closed}
        />
      )}
      <ContextLayout
        label={t("context")}
        context={<GoodsEvidence row={rows.find(({ plate }) => plate === chosen) ?? null} />}
      >
        <GoodsTable {...{ rows, view, chosen, hrefOf, selected }} onSelect={select} />
        {pager}
      </ContextLayout>
      {instructing.isOpen && (
        <InstructDialog
          count={instructing.plates.length}
          onClose={() => instructing.setOpen(false)}
          onSend={instructing.send}
          isPending={instructing.instructing.isPending}
          error={instructing.instructing.error}
        />
      )}
      {open && (
        <DisputeDialog
          count={plates.length}
          isOpen
          onOpenChange={answering.setOpen}
          onSend={(reason) => act.mutate({ plates, answer: "disputed", reason })}
          pending={act.isPending}
          problem={act.error ? answering.said : null}
        />
      )}
    </>
  );
}

function useAnswering(rows: readonly GoodsRow[]) {
  const t = useTranslations("goods");
  const router = useRouter();
  const words = useErrorWords();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const all = rows.filter(isSelectable).map(({ plate }) => plate);
  const pickedRows = rows.filter((row) => isSelectable(row) && picked.has(row.plate));
  const plates = pickedRows.filter(({ answerable }) => answerable).map(({ plate }) => plate);
  const finish = (words: string) => {
    setPicked(new Set());
    setDone(words);
    router.refresh();
  };
  const act = useAct<{ answered: number }, Answer>("/api/responses", {
    onSuccess: ({ answered }, { answer }) => {
      setOpen(false);
      finish(t(answer, { count: answered }));
    },
  });
  const select = (plate: string, isSelected: boolean) =>
    setPicked(
      (before) => new Set(isSelected ? [...before, plate] : [...before].filter((one) => one !== plate)),
    );
  return {
    act,
    all,
    plates,
    picked: pickedRows,
    finish,
    select,
    open,
    setOpen,
    selected: picked,
    confirm: () => act.mutate({ plates, answer: "confirmed", reason: null }),
    selectAll: (isSelected: boolean) => setPicked(new Set(isSelected ? all : [])),
    said: act.error ? words(act.error) : done,
  };
}
