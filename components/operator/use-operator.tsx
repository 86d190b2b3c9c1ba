"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useBadgeAndPin } from "#components/operator/use-badge-and-pin";
import { useLock } from "#components/operator/use-lock";
import { useSessionEnd } from "#components/operator/use-session-end";
import { interceptScans, shutBench } from "#components/scan/scan-interceptor";
import { hasKnownForm } from "#lib/domain/barcode/burst";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { pinForm } from "#lib/domain/pin";

type OperatorOptions = { userId: string; lockMinutes: number | null };

/**
 * Who works at this machine, and how another takes over: a badge is heard wherever it is scanned, the PIN proves it,
 * and the page stays with all that lies open on it until it belongs to the new person.
 */
export function useOperator({ userId, lockMinutes }: OperatorOptions) {
  const router = useRouter();
  const [isAsked, setAsked] = useState(false);
  const [arriving, setArriving] = useState<string | null>(null);
  const { badge, pin, setPin, pinField, askAgain, forget, takeBadge, pinOf } = useBadgeAndPin();
  const { isLocked, unlock } = useLock(userId, lockMinutes);
  const session = useSessionEnd(userId, () => router.refresh());

  const opened = () => {
    forget();
    setAsked(false);
    unlock();
  };
  const switching = useAct<{ userId: string }, { badge: string; pin: string; path: string }>(
    "/api/operator-switches",
    {
      onSuccess: (next) => {
        opened();
        setArriving(next.userId);
        router.refresh();
      },
      onError: askAgain,
    },
  );
  const unlocking = useAct<unknown, { pin: string }>("/api/unlocks", {
    onSuccess: opened,
    onError: askAgain,
  });

  const isArriving = arriving !== null && arriving !== userId;
  const isOpen = isAsked || badge !== null || isLocked || isArriving || session.hasEnded;

  const submit = (secret: string) => {
    if (!pinForm.test(secret) || switching.isPending || unlocking.isPending) return;
    if (badge) switching.mutate({ badge, pin: secret, path: window.location.pathname });
    else if (isLocked) unlocking.mutate({ pin: secret });
  };
  const take = useEffectEvent((raw: string): boolean => {
    // The bench keeps what is scanned while its person signs in again; what looks like no code may be a password.
    if (session.hasEnded && !isLocked) {
      const { kind } = classifyCode(raw);
      return kind === "badge" || kind === "command" || !hasKnownForm(raw);
    }
    if (takeBadge(raw)) {
      switching.reset();
      return true;
    }
    if (!isOpen) return false;
    const secret = pinOf(raw);
    if (secret !== null) submit(secret);
    return true;
  });
  useEffect(() => interceptScans((raw) => take(raw)), []);
  // While it stands over the desk, nothing on the desk hears before it, and no key works there.
  useEffect(() => {
    if (!isOpen) return;
    const release = interceptScans((raw) => take(raw));
    shutBench(true);
    return () => {
      release();
      shutBench(false);
    };
  }, [isOpen]);

  return {
    session,
    isLocked,
    isArriving,
    isOpen,
    badge,
    pin,
    setPin,
    pinField,
    submit,
    isPending: switching.isPending || unlocking.isPending,
    error: switching.error ?? unlocking.error,
    ask: () => setAsked(true),
    /** Leaves the question; a lock and an ended session are not left. */
    leave: () => {
      setAsked(false);
      forget();
      switching.reset();
    },
  };
}

export type OperatorSwitch = ReturnType<typeof useOperator>;
