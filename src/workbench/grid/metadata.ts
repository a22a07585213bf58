import { z } from "zod";

const parameterSchema = z.object({
  name: z.string(),
  description: z.string().default(""),
  type: z.enum(["any", "number", "string", "boolean"]).catch("any"),
  dimensionality: z.enum(["scalar", "matrix"]).default("scalar"),
  optional: z.boolean().default(false),
  repeating: z.boolean().default(false),
});

const functionSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string().default(""),
  parameters: z.array(parameterSchema).default([]),
  allowErrorForDataTypeAny: z.boolean().optional(),
  options: z
    .object({
      stream: z.boolean().default(false),
      cancelable: z.boolean().default(false),
      requiresAddress: z.boolean().default(false),
      requiresStreamAddress: z.boolean().default(false),
    })
    .default({ stream: false, cancelable: false, requiresAddress: false, requiresStreamAddress: false }),
});

const metadataSchema = z.object({
  allowErrorForDataTypeAny: z.boolean().default(false),
  functions: z.array(functionSchema),
});

/** One declared parameter of a custom function. */
export type ParameterSpec = z.infer<typeof parameterSchema>;

/** What the grid needs to know of one custom function, from the add-in's `functions.json`. */
export interface FunctionSpec {
  /** The id used in `CustomFunctions.associate`. */
  readonly id: string;
  /** The name typed in a cell, with its namespace, in capitals: `CSU.ALLOWANCE`. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterSpec[];
  readonly stream: boolean;
  readonly cancelable: boolean;
  readonly requiresAddress: boolean;
  /** Error values reach parameters of type `any` instead of ending the call. */
  readonly acceptsErrors: boolean;
}

/**
 * Reads the add-in's function metadata.
 *
 * @param json parsed `functions.json`, as Microsoft's generator writes it
 * @param namespace the prefix the manifest declares, such as `CSU`
 * @throws ZodError when the file is not function metadata
 */
export function readFunctionSpecs(json: unknown, namespace: string): FunctionSpec[] {
  const metadata = metadataSchema.parse(json);
  return metadata.functions.map((fn) => ({
    id: fn.id,
    name: `${namespace}.${fn.name}`.toUpperCase(),
    description: fn.description,
    parameters: fn.parameters,
    stream: fn.options.stream,
    cancelable: fn.options.cancelable,
    requiresAddress: fn.options.requiresAddress || fn.options.requiresStreamAddress,
    acceptsErrors: fn.allowErrorForDataTypeAny ?? metadata.allowErrorForDataTypeAny,
  }));
}
