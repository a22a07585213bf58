/** Names the build a file is of; put in by the bundler, absent where the sources run as they are. */
declare const COMMISSIONING_COSTS_BUILD: string | undefined;
