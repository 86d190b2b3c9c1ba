/** How a return came to be: announced by the platform, or opened at the bench. */
export const returnSources = ["announced", "bench"] as const;
export type ReturnSource = (typeof returnSources)[number];

/** Whether the merchant has authorised the return (委托). */
export const authorisations = ["given", "standing", "pending"] as const;
export type Authorisation = (typeof authorisations)[number];

/** How far a parcel that came has got. */
const parcelStatuses = ["arrived", "opened", "counted"] as const;
export type ParcelStatus = (typeof parcelStatuses)[number];

/** What a parcel's row may say: also that its scan at the dock was taken back. */
export const storedParcelStatuses = [...parcelStatuses, "withdrawn"] as const;
export type StoredParcelStatus = (typeof storedParcelStatuses)[number];

export const parcelDamages = ["crushed", "wet", "torn", "opened"] as const;
export type ParcelDamage = (typeof parcelDamages)[number];

export const batchStatuses = ["open", "sealed", "approved", "executing", "executed", "discarded"] as const;
export type BatchStatus = (typeof batchStatuses)[number];

export const listStatuses = ["not_released", "released", "cancelled"] as const;
export type ListStatus = (typeof listStatuses)[number];
