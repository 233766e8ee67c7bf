import { useHandovers } from '../../api/handover-queries.js';
import { useText } from '../../ui/language/language.js';
import { Loaded, Page } from '../../ui/page/page.js';
import { Awaiting } from './awaiting.js';
import { Begun, Completed } from './begun.js';
import { texts } from './texts.js';

/** From one coordinator to the next: what waits, what is under way, what is done. */
const Handovers = () => {
  const t = useText();
  const handovers = useHandovers();
  return (
    <Page title={t(texts.title)} intro={t(texts.intro)}>
      <Loaded query={handovers}>
        {({ awaiting, open, completed }) => (
          <>
            <Awaiting awaiting={awaiting} />
            <Begun open={open} />
            <Completed completed={completed} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

export default Handovers;
