// What is made of many measurements.

const sorted = (all) => [...all].sort((a, b) => a - b);

/** The value that a share of the measurements doesn't exceed; `undefined` of none. */
export const within = (all, share) => sorted(all)[Math.max(0, Math.ceil(all.length * share) - 1)];

export const median = (all) => within(all, 0.5);
