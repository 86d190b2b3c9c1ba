/** The outbound desk in its views. */
export const outbound = ["settle", "load&outcome=release", "load&outcome=reship", "batches", "done"].map(
  (view) => ({
    name: `outbound-${view.replace("&outcome=", "-")}`,
    role: "supervisor",
    at: `/outbound?view=${view}`,
    heading: "outbound.title",
  }),
);
