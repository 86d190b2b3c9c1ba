"use client";

import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { newScanKey } from "#components/scan/new-scan-key";
import { type ApiError, postJson } from "#lib/http/fetch-json";

/**
 * Posts one act. The same act tried again after a failure goes under the same key, so that it is done
 * once even when only its answer was lost; another act gets a key of its own.
 */
export function useAct<Answer, Input>(
  url: string,
  options: Omit<UseMutationOptions<Answer, ApiError, Input>, "mutationFn"> = {},
) {
  const last = useRef({ body: "", key: "" });
  return useMutation<Answer, ApiError, Input>({
    ...options,
    // Without network it says so at once, instead of waiting unseen.
    networkMode: "always",
    mutationFn: async (input) => {
      const body = JSON.stringify(input);
      if (last.current.body !== body) last.current = { body, key: newScanKey(Date.now()) };
      const answer = await postJson<Answer>(url, input, { idempotencyKey: last.current.key });
      last.current = { body: "", key: "" };
      return answer;
    },
  });
}
