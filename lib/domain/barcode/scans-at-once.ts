/** How many scans of one bench go to the server in one request at most. */
export const scansAtOnce = 50;
