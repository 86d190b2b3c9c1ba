"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";
import { TextArea } from "#components/ui/text-area";
import { ReturnAddress, readReturnAddress } from "#lib/domain/return-address";

type ReturnAddressSettingProps = { address: readonly string[]; mayChange: boolean };

/** Where parcels are sent back to, as it stands on every return label. */
export function ReturnAddressSetting({ address, mayChange }: ReturnAddressSettingProps) {
  const t = useTranslations("settings");
  const words = useErrorWords();
  const router = useRouter();
  const kept = address.join("\n");
  const [typed, setTyped] = useState(kept);
  const act = useAct<unknown, { key: "returnAddress"; value: string[] }>("/api/settings", {
    onSuccess: (_, { value }) => setTyped(value.join("\n")),
    onSettled: () => router.refresh(),
  });
  const read = ReturnAddress.safeParse(readReturnAddress(typed));
  const obstacle = mayChange ? (read.success ? null : t("returnAddress.wrong")) : t("automatic.notYours");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (obstacle === null && read.success && !act.isPending)
      act.mutate({ key: "returnAddress", value: read.data });
  };
  return (
    <form onSubmit={submit} className="mt-4 flex flex-wrap items-center gap-4">
      <div className="min-w-0 grow basis-80">
        <p className="font-medium">{t("returnAddress.title")}</p>
        <p className="measure mt-0.5 text-ink-2">{t("returnAddress.note")}</p>
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
        {act.isSuccess && typed === kept && <StatusLine tone="ok">{t("returnAddress.saved")}</StatusLine>}
      </div>
      <div className="w-96">
        <TextArea
          label={t("returnAddress.label")}
          hint={t("returnAddress.hint")}
          error={read.success ? null : t("returnAddress.wrong")}
          value={typed}
          onChange={setTyped}
          isDisabled={!mayChange}
          maxLength={300}
          rows={4}
        />
      </div>
      <Button type="submit" pending={act.isPending} disabledReason={obstacle}>
        {t("returnAddress.save")}
      </Button>
    </form>
  );
}
