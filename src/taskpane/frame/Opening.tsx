/** Shown while a view is being loaded. */
export const Opening = () => <p role="status">Opening…</p>;
