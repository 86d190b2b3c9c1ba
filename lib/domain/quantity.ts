/** A quantity as it is written, of customs' type N19,5. */
export const quantityForm = /^\d{1,14}(\.\d{1,5})?$/;

/** A quantity of something that is there: not zero. */
export const someQuantityForm = /^(?!0+(\.0+)?$)\d{1,14}(\.\d{1,5})?$/;
