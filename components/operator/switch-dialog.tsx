"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect } from "react";
import { useErrorWords } from "#components/item/use-error-words";
import type { OperatorSwitch } from "#components/operator/use-operator";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { PinField } from "#components/verification/pin-field";
import { ApiError } from "#lib/http/fetch-json";

type SwitchDialogProps = { guard: OperatorSwitch; name: string };

/** Asks for a badge and then the PIN, or only for the PIN of who locked the screen. */
export function SwitchDialog({ guard, name }: SwitchDialogProps) {
  const t = useTranslations("operator");
  const common = useTranslations("common.act");
  const { badge, pin, isLocked, isArriving, error } = guard;
  const wantsPin = badge !== null || isLocked;
  const act = badge === null && isLocked ? "unlock" : "act";
  const says = badge ? t("pinOf") : isLocked ? t("locked", { name }) : t("scanBadge");
  const words = useSwitchWords();
  return (
    <Dialog
      title={t(isLocked ? "lockedTitle" : "switchTitle")}
      role={isLocked ? "alertdialog" : "dialog"}
      isOpen
      onOpenChange={guard.leave}
      actions={
        <>
          {(!isLocked || badge !== null) && <Button onClick={guard.leave}>{common("cancel")}</Button>}
          {wantsPin && (
            <Button
              variant="primary"
              keyHint="Enter"
              pending={guard.isPending}
              onClick={() => guard.submit(pin)}
            >
              {t(act)}
            </Button>
          )}
        </>
      }
    >
      {isArriving ? (
        <p role="status">{t("arriving")}</p>
      ) : (
        <>
          {error !== null && <Notice tone="stop" title={words(error)} />}
          <p className="measure">{says}</p>
          {wantsPin && <PinForm key={badge} guard={guard} />}
        </>
      )}
    </Dialog>
  );
}

function PinForm({ guard }: { guard: OperatorSwitch }) {
  const t = useTranslations("operator");
  const { pin, setPin, pinField, submit } = guard;
  useEffect(() => pinField.current?.focus(), [pinField]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit(pin);
  };
  return (
    <form onSubmit={onSubmit}>
      <PinField label={t("pin")} hint={t("pinHint")} value={pin} onChange={setPin} field={pinField} />
      <button type="submit" hidden />
    </form>
  );
}

/** A desk that is not the new person's is said in words of its own. */
function useSwitchWords() {
  const t = useTranslations("operator");
  const words = useErrorWords();
  return (error: unknown) =>
    error instanceof ApiError && error.code === "not_permitted" ? t("notYours") : words(error);
}
