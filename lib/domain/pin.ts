/** The form of a PIN, the signature of everyday work. */
export const pinForm = /^\d{6}$/;
