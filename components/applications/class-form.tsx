"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Select } from "#components/ui/select";
import { StatusLine } from "#components/ui/status-line";
import { TextField } from "#components/ui/text-field";
import type { RefusalClass } from "#lib/domain/refusal-class";

type ClassFormProps = { applicationNo: string; refusalClass: RefusalClass; closed: string | null };

const empty = { chosen: null as "field" | "legal" | null, reason: "", no: "", day: "" };

/** A person says what follows from a refusal; from one in law only customs' own decision leads on. */
export function ClassForm({ applicationNo, refusalClass, closed }: ClassFormProps) {
  const t = useTranslations("applications.classing");
  const words = useErrorWords();
  const router = useRouter();
  const [draft, setDraft] = useState(empty);
  const act = useAct<unknown, object>("/api/refusal-classes", {
    onSuccess: () => setDraft(empty),
    onSettled: () => router.refresh(),
  });
  const isLegal = refusalClass === "legal";
  const chosen = isLegal ? "field" : draft.chosen;
  const decision = draft.no && draft.day ? { no: draft.no, day: draft.day } : null;
  const isMissing = !chosen || !draft.reason.trim() || (isLegal && !decision);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!closed && !isMissing)
          act.mutate({ applicationNo, refusalClass: chosen, reason: draft.reason, decision });
      }}
    >
      <p className="measure text-ink-2">{t(isLegal ? "noteLegal" : "note")}</p>
      {isLegal ? (
        <div className="grid grid-cols-2 gap-3">
          <TextField label={t("decisionNo")} value={draft.no} onChange={(no) => setDraft({ ...draft, no })} />
          <TextField
            label={t("decisionDay")}
            type="date"
            value={draft.day}
            onChange={(day) => setDraft({ ...draft, day })}
          />
        </div>
      ) : (
        <Select
          label={t("follows")}
          options={[
            { value: "field", label: t("field") },
            { value: "legal", label: t("legal") },
          ]}
          value={draft.chosen}
          onChange={(value) => setDraft({ ...draft, chosen: value })}
        />
      )}
      <TextField
        label={t("reason")}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      <div className="flex justify-end">
        <Button
          type="submit"
          pending={act.isPending}
          disabledReason={closed ?? (isMissing ? t("fillFirst") : null)}
        >
          {t("record")}
        </Button>
      </div>
    </form>
  );
}
