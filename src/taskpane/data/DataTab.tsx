import { OwnFigures } from "./figures/OwnFigures";
import { ReleaseSection } from "./release/ReleaseSection";
import { ShareSection } from "./share/ShareSection";
import { TablesSection } from "./tables/TablesSection";

/** The second tab: what this workbook holds of the data, and how it is kept fresh. A chunk of its own. */
export function DataTab() {
  return (
    <>
      <TablesSection />
      <ReleaseSection />
      <OwnFigures />
      <ShareSection />
    </>
  );
}
