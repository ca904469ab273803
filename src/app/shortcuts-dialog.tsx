import { Dialog, Heading, Paragraph, Switch, Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { layoutText } from '../text/layout-text.ts';
import { useSetting } from './setting.ts';
import { shortcutKeys } from './shortcuts.ts';
import type { Choices } from './use-choices.ts';
import { shortcutsSetting, useShortcuts } from './use-shortcuts.ts';

const words = layoutText.shortcuts;

export interface ShortcutsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly choices: Choices;
}

/** The list of shortcuts, and the switch that turns them off. */
export function ShortcutsDialog({ open, onOpenChange, choices }: ShortcutsDialogProps): ReactNode {
  const [use, setUse] = useSetting(shortcutsSetting);
  useShortcuts(choices, () => onOpenChange(true));
  return (
    <Dialog
      open={open}
      onClose={() => onOpenChange(false)}
      closedby="any"
      closeButton={words.close}
      className="ft-shortcuts"
    >
      <Heading level={2} data-size="xs">
        {words.heading}
      </Heading>
      <Paragraph>{words.explanation}</Paragraph>
      <Switch
        label={words.enable}
        checked={use === 'on'}
        onChange={(event) => setUse(event.target.checked ? 'on' : 'off')}
      />
      <Table>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{words.key}</Table.HeaderCell>
            <Table.HeaderCell>{words.action}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {shortcutKeys.map(({ key, words: action }) => (
            <Table.Row key={key}>
              <Table.Cell>
                <kbd>{key}</kbd>
              </Table.Cell>
              <Table.Cell>{action}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Dialog>
  );
}
