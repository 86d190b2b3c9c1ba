"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AnnounceLines } from "#components/announce/announce-lines";
import { type Announced, AnnouncedNote } from "#components/announce/announced-note";
import {
  announcementOf,
  listNumber,
  nothingTyped,
  problemsOf,
  type TypedAnnouncement,
} from "#components/announce/typed-announcement";
import { useAnnounceableList } from "#components/announce/use-announceable-list";
import { useProblemWords } from "#components/announce/use-problem-words";
import { MakeForm } from "#components/item/make-form";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Checkbox } from "#components/ui/checkbox";
import { StatusLine } from "#components/ui/status-line";
import { TextField } from "#components/ui/text-field";
import { type ProblemReason, problemReasons } from "#lib/domain/ceb/problem";
import type { ApiError } from "#lib/http/fetch-json";

/** Announces one return: its list, what of it comes back, and the boxes it comes in. Checked while it is typed. */
export function AnnounceForm() {
  const t = useTranslations("announce.form");
  const form = useAnnouncing();
  const { typed, set, errorOf, list } = form;
  const field = (name: "returnNo" | "invtNo" | "reason" | "waybills" | "carrier") => ({
    label: t(name),
    value: typed[name],
    onChange: (text: string) => set({ [name]: text }),
    error: typed[name] === "" ? undefined : errorOf(name),
  });
  return (
    <MakeForm
      making={form.refused ? { ...form.announcing, error: null } : form.announcing}
      act={t("act")}
      wrong={form.wrong}
      onMake={() => form.announcing.mutate(announcementOf(typed))}
    >
      {form.announced && <AnnouncedNote announced={form.announced} />}
      <TextField {...field("invtNo")} hint={t("invtNoHint")} maxLength={40} code isRequired autoFocus />
      <StatusLine tone={list.error ? "attention" : "ready"}>{form.saidOfList}</StatusLine>
      {list.data && (
        <AnnounceLines
          lines={list.data.lines}
          qty={typed.qty}
          onChange={(gnum, qty) => set({ qty: { ...typed.qty, [gnum]: qty } })}
          errorOf={(gnum) => (typed.qty[gnum] ? errorOf(`line.${gnum}`) : undefined)}
        />
      )}
      <TextField {...field("returnNo")} hint={t("returnNoHint")} maxLength={60} code isRequired />
      <TextField {...field("waybills")} hint={t("waybillsHint")} maxLength={1000} code />
      <TextField {...field("carrier")} maxLength={100} />
      <TextField {...field("reason")} maxLength={1000} isRequired />
      <Checkbox isSelected={typed.authorised} onChange={(authorised) => set({ authorised })}>
        {t("authorised")}
      </Checkbox>
    </MakeForm>
  );
}

function useAnnouncing() {
  const t = useTranslations("announce.form");
  const words = useProblemWords();
  const errorWords = useErrorWords();
  const router = useRouter();
  const [typed, setTyped] = useState(nothingTyped);
  const [announced, setAnnounced] = useState<Announced | null>(null);
  const list = useAnnounceableList(typed.invtNo);
  const announcing = useAct<Announced, ReturnType<typeof announcementOf>>("/api/announcements", {
    onSuccess: (told) => {
      setAnnounced(told);
      setTyped(nothingTyped);
      router.refresh();
    },
  });
  const problems = problemsOf(typed, list.data?.lines ?? []);
  const refused = refusedField(announcing.error);
  const errorOf = (field: string) => {
    const found = problems.get(field) ?? (refused?.field === field ? refused : null);
    return found ? words(found) : undefined;
  };
  return {
    typed,
    announced,
    announcing,
    list,
    errorOf,
    refused,
    set: (change: Partial<TypedAnnouncement>) => {
      announcing.reset();
      setTyped((before) => ({ ...before, ...change, ...(change.invtNo === undefined ? {} : { qty: {} }) }));
    },
    saidOfList: list.error
      ? errorWords(list.error)
      : list.data
        ? t("list", { orderNo: list.data.orderNo, shop: list.data.shop })
        : null,
    wrong: wrongOf(),
  };

  function wrongOf(): string | null {
    if (listNumber(typed.invtNo) === "" || !list.data) return t("needsList");
    if (problems.has("lines")) return t("needsLines");
    const [field, found] = [...problems][0] ?? [];
    if (!field || !found) return null;
    return t("wrong", { field: fieldName(field), problem: words(found) });
  }

  function fieldName(field: string): string {
    const gnum = /^line\.(\d+)$/.exec(field)?.[1];
    if (gnum) return t("qtyOf", { gnum });
    return field === "returnNo" || field === "reason" || field === "waybills" ? t(field) : t("invtNo");
  }
}

/** The field that the server objects to, under the form's name. */
function refusedField(error: ApiError | null) {
  if (error?.code !== "document_refused") return null;
  const { field, reason, ...params } = error.params;
  const known = problemReasons.find((one): one is ProblemReason => one === reason);
  const name = /^(?:lines|waybills)/.exec(String(field))?.[0] ?? String(field);
  return known ? { field: name === "lines" ? "invtNo" : name, reason: known, params } : null;
}
