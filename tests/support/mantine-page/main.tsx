import 'virtual:mantine-theme.css';
import '@mantine/core/styles.layer.css';
import {
  Button,
  Drawer,
  MantineProvider,
  Menu,
  Modal,
  Popover,
  Select,
  SimpleGrid,
  Tooltip,
} from '@mantine/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { mantineTheme } from '@/ui/mantine/mantine-theme';

/** One of each kind that would write a style element: responsive props, overlays, scroll lock. */
function Page() {
  const [shown, setShown] = useState<'modal' | 'drawer' | null>(null);
  const close = (): void => setShown(null);
  return (
    <MantineProvider theme={mantineTheme} withCssVariables={false} withGlobalClasses={false}>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select searchable label="Country" data={['Peru', 'Panama', 'Uruguay']} />
        <Menu withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button>Menu</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item>One</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Popover>
          <Popover.Target>
            <Tooltip label="A tooltip">
              <Button>Popover</Button>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown>Inside the popover</Popover.Dropdown>
        </Popover>
        <Button onClick={() => setShown('modal')}>Modal</Button>
        <Button onClick={() => setShown('drawer')}>Drawer</Button>
      </SimpleGrid>
      <Modal opened={shown === 'modal'} onClose={close} title="A modal" />
      <Drawer opened={shown === 'drawer'} onClose={close} title="A drawer" />
    </MantineProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
