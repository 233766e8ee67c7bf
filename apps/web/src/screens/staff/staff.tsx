import { useStaff } from '../../api/queries.js';
import { CreateMenu } from '../../ui/command-form/create-menu.js';
import { useText } from '../../ui/language/language.js';
import { Empty, Loaded, Page } from '../../ui/page/page.js';
import { StaffList } from './staff-list.js';
import { texts } from './texts.js';

/** Who works here, who did, and how somebody joins, changes role and leaves. */
const Staff = () => {
  const t = useText();
  const staff = useStaff();
  return (
    <Page title={t(texts.title)} intro={t(texts.intro)} action={<CreateMenu commands={['JoinStaff']} />}>
      <Loaded query={staff}>
        {(list) => {
          const present = list.filter(({ leftOn }) => leftOn === null);
          const gone = list.filter(({ leftOn }) => leftOn !== null);
          return (
            <>
              {list.length === 0 && <Empty>{t(texts.empty)}</Empty>}
              {present.length > 0 && <StaffList title={t(texts.present)} staff={present} />}
              {gone.length > 0 && <StaffList title={t(texts.gone)} staff={gone} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};

export default Staff;
