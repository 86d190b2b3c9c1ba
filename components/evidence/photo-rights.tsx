"use client";

import { createContext, type ReactNode, useContext } from "react";

type Rights = {
  /** See a shipping label in clear, once it is written down why. */
  mayOpenLabels: boolean;
  /** Point at something on a photo. */
  mayMark: boolean;
};

const RightsContext = createContext<Rights>({ mayOpenLabels: false, mayMark: false });

/** Says to all photos of a page what this person may do with them. */
export function PhotoRights({ children, ...rights }: Rights & { children: ReactNode }) {
  return <RightsContext value={rights}>{children}</RightsContext>;
}

/** What this person may do with photos. */
export function usePhotoRights(): Rights {
  return useContext(RightsContext);
}
