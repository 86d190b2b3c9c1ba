"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useClockWords } from "#components/clocks/use-clock-words";
import { useSerialWords } from "#components/item/use-serial-words";
import { type Answer, mostAnswers, type Question } from "#components/receiving/question";
import type { Ask } from "#components/receiving/use-questions";
import type { ReceivingActs } from "#components/receiving/use-receiving-acts";
import { valueFen } from "#lib/domain/decimal";
import { formatFen } from "#lib/i18n/format";

const shortReasons = ["fewer", "empty", "damaged"] as const;

type AnswersOptions = {
  question: Question | null;
  openId: string | null;
  acts: ReceivingActs;
  ask: Ask;
};

/** The answers to the bench's question, in the order of their number keys. */
export function useAnswers({ question, openId, acts, ask }: AnswersOptions): Answer[] {
  const t = useTranslations("receiving.question");
  const clockWords = useClockWords();
  const serialWords = useSerialWords();
  const router = useRouter();
  if (question === null) return [];
  switch (question.kind) {
    case "parcels":
      return question.candidates.slice(0, mostAnswers).map(({ waybillNo, status, returnNos }) => ({
        key: waybillNo,
        label: waybillNo,
        note: `${t(`parcels.status.${status}`)} ${returnNos.join(" ")}`,
        act: () => acts.open(waybillNo),
      }));
    case "unknown": {
      const { code } = question;
      const blind = {
        key: "blind",
        label: t("unknown.blind"),
        act: () => acts.open(code, { blind: true }),
      };
      const aside = {
        key: "aside",
        label: t("unknown.aside"),
        note: t("unknown.asideNote"),
        act: () => acts.setAside(code),
      };
      const found = `/returns?${new URLSearchParams({ q: code })}` as Route;
      const search = { key: "search", label: t("unknown.search"), act: () => router.push(found) };
      if (openId === null) return [blind, aside, search];
      const goods = { key: "goods", label: t("unknown.goods"), act: () => acts.receive(openId, code) };
      return [goods, blind, aside, search];
    }
    case "elsewhere": {
      const act = () => acts.open(question.code, { takeOver: true });
      return [{ key: "takeOver", label: t("elsewhere.takeOver"), act }];
    }
    case "lines":
    case "shortage": {
      const { parcelId, code, serialNo, candidates, plate } = question;
      const read = { ...(serialNo !== null && { serialNo }), ...(plate !== null && { plate }) };
      const isOfSeveral = new Set(candidates.map(({ returnId }) => returnId)).size > 1;
      const lines = candidates.slice(0, mostAnswers - 1).map((line) => ({
        key: `${line.returnId} ${line.gnum}`,
        label: t("lines.line", { gnum: line.gnum, gname: line.gname }),
        note: [
          ...(isOfSeveral || question.kind === "shortage" ? [line.returnNo] : []),
          line.barCode ?? t("lines.noBarcode"),
          ...(line.serials.length > 0 ? [serialWords(line.serials)] : []),
          `¥${formatFen(valueFen(line.price, "1"))}`,
          line.officeCode ? t("lines.office", { code: line.officeCode }) : t("lines.noOffice"),
          clockWords(line.application),
        ].join(" · "),
        act: () => acts.receive(parcelId, code, { ...read, returnId: line.returnId, gnum: line.gnum }),
      }));
      const act = () => acts.receive(parcelId, code, { ...read, notOnList: true });
      return [...lines, { key: "none", label: t("lines.none"), note: t("lines.noneNote"), act }];
    }
    case "quantity":
      return [];
    case "plate": {
      const { parcelId, refused, piece } = question;
      if (refused === null || refused.isSpent) return [];
      const { code, ...known } = piece;
      const act = () => acts.receive(parcelId, code, { ...known, plate: refused.plate });
      return [{ key: "again", label: t("plate.again", { plate: refused.plate }), act }];
    }
    case "short": {
      if (openId === null) return [];
      const reasons = shortReasons.map((reason) => {
        const label = t(`short.${reason}`);
        return { key: reason, label, act: () => acts.finish(openId, { shortReason: label }) };
      });
      const more = {
        key: "more",
        label: t("short.more"),
        act: () => acts.finish(openId, { moreToCome: true }),
      };
      const back = { key: "back", label: t("short.back"), act: () => ask(null) };
      return [...reasons, more, back];
    }
  }
}
