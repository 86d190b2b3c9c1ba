import type { Refusal, RefusalCode, RefusalParams } from "#lib/domain/refusal";

/** HTTP status of every refusal; forgetting one does not compile. */
export const statusOfRefusal = {
  signed_out: 401,
  account_disabled: 401,
  sign_in_failed: 401,
  locked_out: 429,
  pin_wrong: 403,
  not_permitted: 403,
  not_found: 404,
  input_invalid: 422,
  body_too_large: 413,
  origin_foreign: 403,
  key_missing: 400,
  key_reused: 422,
  key_in_progress: 409,
  try_again: 503,
  database_away: 503,
  code_unknown: 404,
  code_refused: 422,
  plate_foreign: 422,
  parcel_not_arrived: 409,
  parcel_opened: 409,
  parcel_counted: 409,
  parcel_elsewhere: 409,
  parcel_identified: 409,
  piece_not_expected: 422,
  quantity_exceeded: 409,
  count_reason_needed: 422,
  list_unknown: 404,
  list_ambiguous: 409,
  item_state_forbids: 409,
  item_on_hold: 409,
  item_in_application: 409,
  item_was_declared: 409,
  item_not_conforming: 409,
  item_unidentified: 409,
  hold_kind_differs: 409,
  amendment_pending: 409,
  inspection_incomplete: 422,
  reason_needed: 422,
  outcome_not_allowed: 409,
  outcome_not_settled: 409,
  outcome_differs: 409,
  customs_not_admitted: 409,
  officer_not_confirmed: 409,
  owner_not_answered: 409,
  own_work: 403,
  second_signature_needed: 403,
  settled_already: 409,
  nothing_to_declare: 409,
  count_not_finished: 409,
  inspection_needed: 409,
  application_problem: 422,
  application_state_forbids: 409,
  authorisation_missing: 409,
  list_not_released: 409,
  wave_mixed: 409,
  wave_booked: 409,
  wave_taken: 409,
  numbers_missing: 422,
  batch_state_forbids: 409,
  batch_empty: 409,
  batch_count_differs: 409,
  move_out_not_approved: 409,
  objection_pending: 409,
  gate_time_ahead: 422,
  gate_time_early: 422,
  dispute_open: 409,
  already_answered: 409,
  photo_refused: 422,
  message_not_waiting: 409,
  signature_invalid: 401,
  document_refused: 422,
} as const satisfies Record<RefusalCode, number>;

/** An expected no that somebody can act on. Everything else that is thrown is a bug and stays opaque. */
export class AppError extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.params = params;
  }
}

/** Passes a decision on, or throws its refusal. */
export function orThrow<T extends { ok: true }>(decision: T | Refusal): T {
  if (decision.ok) return decision;
  throw new AppError(decision.code, decision.params);
}
