import { useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { demoQueries } from '@/data/demo/demo-queries';
import { switchSimulator } from '@/data/demo/switch-simulator';
import { MenuGroup, MenuItem } from '@/ui/menu';

/** The demo's own switches; a build for a real server has no demo, and then this is empty. */
export function DemoMenuGroup({ onReset }: { readonly onReset: () => void }) {
  const { t } = useLingui();
  const { data } = useQuery(demoQueries.state());
  const switching = useMutation(switchSimulator());
  if (!data) return null;
  return (
    <MenuGroup label={t`Demonstration`}>
      <MenuItem
        isChecked={data.isSimulatorOn}
        staysOpen
        onSelect={() => switching.mutate(!data.isSimulatorOn)}
      >
        {t`Other people’s work arrives`}
      </MenuItem>
      <MenuItem onSelect={onReset}>
        {data.isOld ? t`Lay the data again` : t`Reset the demo`}
      </MenuItem>
    </MenuGroup>
  );
}
