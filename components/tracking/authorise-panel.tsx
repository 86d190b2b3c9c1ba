"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { TextField } from "#components/ui/text-field";

type AuthorisePanelProps = {
  returnNo: string;
  mayAuthorise: boolean;
  /** Who records it for the merchant has to say where it came from. */
  needsNote: boolean;
};

/** A return that waits for the merchant's word, and the act that gives it. */
export function AuthorisePanel({ returnNo, mayAuthorise, needsNote }: AuthorisePanelProps) {
  const t = useTranslations("returns.page");
  const router = useRouter();
  const words = useErrorWords();
  const [note, setNote] = useState("");
  const said = note.trim();
  const act = useAct<unknown, { returnNo: string; note?: string }>("/api/authorisations", {
    onSuccess: () => router.refresh(),
  });
  return (
    <Panel title={t("authorisation")}>
      <div className="flex flex-col gap-3">
        <Notice tone="attention" title={t("pending")} />
        {act.error && <Notice tone="stop" title={words(act.error)} />}
        {mayAuthorise && (
          <form
            className="flex flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              if (!needsNote || said) act.mutate(said ? { returnNo, note: said } : { returnNo });
            }}
          >
            {needsNote && (
              <TextField
                label={t("authoriseNote")}
                hint={t("authoriseHint")}
                value={note}
                onChange={setNote}
                maxLength={200}
                isRequired
              />
            )}
            <div className="flex justify-end">
              <Button
                type="submit"
                variant="primary"
                pending={act.isPending}
                disabledReason={needsNote && !said ? t("needsNote") : null}
              >
                {t("authorise")}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Panel>
  );
}
