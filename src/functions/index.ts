/** Every custom function of the catalogue. Webpack's metadata plugin adds their registration to each file. */
import { noteFunctionsBuild } from "./build";
import "./catalogue/about";
import "./catalogue/card";
import "./catalogue/changes";
import "./catalogue/market";
import "./catalogue/merge";
import "./catalogue/model-exits";
import "./catalogue/model-resource";
import "./catalogue/money";
import "./catalogue/organisations";
import "./catalogue/register";
import "./catalogue/scenario";
import "./catalogue/support";

noteFunctionsBuild();
