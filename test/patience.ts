/** How long `vi.waitFor` waits: its own second may pass on a busy machine before anything had its turn. */
export const PATIENCE = 30_000;
