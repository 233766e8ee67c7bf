import { ProgrammeFilter } from '../../ui/filter/one-of.js';
import { useAddress } from '../../ui/filter/use-address.js';
import { useText } from '../../ui/language/language.js';
import { OverviewAt } from '../../ui/overview/overview-at.js';
import { Page } from '../../ui/page/page.js';
import { texts } from './texts.js';

/** How all tandems stood at a past moment. */
const Overview = () => {
  const t = useText();
  const [{ programme }, change] = useAddress(['programme']);
  return (
    <Page title={t(texts.title)} intro={t(texts.intro)}>
      <ProgrammeFilter
        value={programme}
        onChange={(id) => {
          change({ programme: id });
        }}
      />
      <OverviewAt programme={programme} />
    </Page>
  );
};

export default Overview;
