import { useRef, useState } from "react";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { pinForm } from "#lib/domain/pin";

/** The badge that was scanned last, and the PIN that proves whose it is. */
export function useBadgeAndPin() {
  const [badge, setBadge] = useState<string | null>(null);
  const [pin, setPin] = useState("");
  const pinField = useRef<HTMLInputElement>(null);
  const askAgain = () => {
    setPin("");
    pinField.current?.focus();
  };
  return {
    badge,
    pin,
    setPin,
    pinField,
    askAgain,
    forget: () => {
      setBadge(null);
      setPin("");
    },
    /** True for a badge, whose PIN is asked for now. */
    takeBadge: (raw: string): boolean => {
      const code = classifyCode(raw);
      if (code.kind !== "badge") return false;
      setBadge(code.text);
      askAgain();
      return true;
    },
    /** The PIN of somebody who types as fast as a scanner on a keypad, into the field of the PIN. */
    pinOf: (raw: string): string | null => {
      const text = raw.trim();
      return document.activeElement === pinField.current && pinForm.test(text) ? text : null;
    },
  };
}
