/** Every equation of the model on its own, as cells and the engine use it. */
export * from "./affordability";
export * from "./appraisal";
export * from "./cost";
export * from "./exit";
export * from "./reduction";
export * from "./resource";
