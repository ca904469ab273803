import { Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ExtractPreview, MappableCode } from '../../domain/extract-preview.ts';
import type { ReadingChoices } from '../../domain/reading-choices.ts';
import { formatNumber } from '../../text/format.ts';
import { mappingText } from '../../text/mapping-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { type OpenWord, openWords, settleWord } from './mapping.model.ts';

const words = mappingText.values;

export interface MappingValuesProps {
  readonly preview: ExtractPreview;
  readonly choices: ReadingChoices;
  readonly onChange: (choices: ReadingChoices) => void;
}

function codeLabel({ code, word }: MappableCode): string {
  return word === null ? code : `${code} – ${word}`;
}

/** Words of the file that no code list knows, each to be given a meaning. Nothing where there are none. */
export function MappingValues({ preview, choices, onChange }: MappingValuesProps): ReactNode {
  const open = openWords(preview, choices);
  if (open.length === 0) return null;
  return (
    <section className="ft-block">
      <Heading level={2} data-size="2xs">
        {words.heading}
      </Heading>
      <Paragraph className="ft-quiet">{words.explanation}</Paragraph>
      <Table className="ft-map-values">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{words.word}</Table.HeaderCell>
            <Table.HeaderCell className="ft-number">{words.count}</Table.HeaderCell>
            <Table.HeaderCell>{words.meaning}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {open.map((word) => (
            <WordRow
              key={`${word.column.name} ${word.text.toLowerCase()}`}
              word={word}
              onCode={(code) => onChange(settleWord(choices, word.column.name, word.text, code))}
            />
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}

interface WordRowProps {
  readonly word: OpenWord;
  readonly onCode: (code: string) => void;
}

function WordRow({ word: { column, text, count, code }, onCode }: WordRowProps): ReactNode {
  const choices = column.codes.map((each) => ({ value: each.code, label: codeLabel(each) }));
  return (
    <Table.Row>
      <Table.Cell>
        <strong>{text}</strong> <span className="ft-quiet">{column.name}</span>
      </Table.Cell>
      <Table.Cell className="ft-number">{count === null ? words.settled : formatNumber(count)}</Table.Cell>
      <Table.Cell>
        <FieldSelect<string>
          label={words.label(text, column.name)}
          labelHidden
          value={code}
          choices={[{ value: '', label: words.unknown }, ...choices]}
          onChoose={onCode}
        />
      </Table.Cell>
    </Table.Row>
  );
}
