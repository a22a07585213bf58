import { useSyncExternalStore } from "react";
import type { Register } from "../reference/register";
import { register, watchRegister } from "../reference/store";

/** The register in use; what shows figures of it is drawn anew when another one comes into use. */
export const useRegister = (): Register => useSyncExternalStore(watchRegister, register);
