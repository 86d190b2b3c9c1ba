"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { EndedDialog } from "#components/operator/ended-dialog";
import { SwitchDialog } from "#components/operator/switch-dialog";
import { useOperator } from "#components/operator/use-operator";
import { hasScanCapture } from "#components/scan/scan-capture";
import { useScanCapture } from "#components/scan/use-scan-capture";
import { topBarButtonStyle } from "#components/shell/top-bar-style";

type OperatorGuardProps = {
  operator: { userId: string; login: string; name: string };
  lockMinutes: number | null;
};

/** Stands over every desk: hands the machine over by badge and PIN, locks it, and signs in again where it stopped. */
export function OperatorGuard({ operator, lockMinutes }: OperatorGuardProps) {
  const t = useTranslations("operator");
  const { userId, login, name } = operator;
  const guard = useOperator({ userId, lockMinutes });
  return (
    <>
      {lockMinutes !== null && (
        <button type="button" onClick={guard.ask} className={topBarButtonStyle}>
          {t("switch")}
        </button>
      )}
      {guard.session.hasEnded ? (
        <EndedDialog login={login} name={name} onSignedIn={guard.session.goOn} />
      ) : (
        guard.isOpen && <SwitchDialog guard={guard} name={name} />
      )}
      {guard.isOpen && <Ear />}
    </>
  );
}

/** Hears the scanner on pages that have no bench of their own, so that no scan lands in a field of the dialog. */
function Ear() {
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => setNeeded(!hasScanCapture()), []);
  useScanCapture({ isOn: isNeeded, onScan: () => {}, onProblem: () => {} });
  return null;
}
