"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { HoursFields } from "#components/offices/hours-fields";
import { PhaseFields } from "#components/offices/phase-fields";
import { Button } from "#components/ui/button";
import { RadioCards } from "#components/ui/radio-cards";
import { StatusLine } from "#components/ui/status-line";
import { TextField } from "#components/ui/text-field";
import { type OfficeSettings, officeFormats } from "#lib/domain/office-registry";

type OfficeFormProps = { code: string; settings: OfficeSettings; mayEdit: boolean };

/** How an office hears us; what is saved counts for what is written from now on. */
export function OfficeForm({ code, settings, mayEdit }: OfficeFormProps) {
  const t = useTranslations("offices");
  const words = useErrorWords();
  const router = useRouter();
  const [draft, setDraft] = useState(settings);
  const change = (part: Partial<OfficeSettings>) => setDraft((now) => ({ ...now, ...part }));
  const act = useAct<{ changed: boolean }, OfficeSettings & { code: string }>("/api/offices", {
    onSettled: () => router.refresh(),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (mayEdit && !act.isPending) act.mutate({ ...draft, code });
  };
  return (
    <form onSubmit={save} className="flex max-w-xl flex-col gap-4">
      <TextField
        label={t("endpoint")}
        hint={t("endpointHint")}
        value={draft.endpoint ?? ""}
        onChange={(text) => change({ endpoint: text.trim() === "" ? null : text.trim() })}
        maxLength={500}
        isReadOnly={!mayEdit}
        code
      />
      <RadioCards
        label={t("format")}
        columns={2}
        cards={officeFormats.map((value) => ({
          value,
          label: value.toUpperCase(),
          note: t(`formatNote.${value}`),
        }))}
        value={draft.format}
        onChange={(format) => change({ format })}
        isDisabled={!mayEdit}
      />
      <PhaseFields
        phases={draft.phases}
        onChange={(phases) => change({ phases: [...phases] })}
        isDisabled={!mayEdit}
      />
      <HoursFields
        hours={draft.hours}
        deliverInHours={draft.deliverInHours}
        onChange={change}
        isDisabled={!mayEdit}
      />
      <TextField
        label={t("contact")}
        value={draft.contact ?? ""}
        onChange={(text) => change({ contact: text === "" ? null : text })}
        maxLength={200}
        isReadOnly={!mayEdit}
      />
      <div className="flex items-center justify-end gap-3">
        <StatusLine tone={act.error ? "stop" : "ok"}>
          {act.error ? words(act.error) : act.data && t(act.data.changed ? "saved" : "nothingChanged")}
        </StatusLine>
        <Button
          type="submit"
          variant="primary"
          pending={act.isPending}
          disabledReason={mayEdit ? null : t("notYours")}
        >
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
