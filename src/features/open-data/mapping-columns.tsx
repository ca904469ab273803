import { Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ExtractPreview, MappableColumn } from '../../domain/extract-preview.ts';
import type { ReadingChoices } from '../../domain/reading-choices.ts';
import { explainColumn, formatColumnType } from '../../text/column-text.ts';
import { mappingText } from '../../text/mapping-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { sampleValues, settleColumn, unusedHeadings } from './mapping.model.ts';

const words = mappingText.columns;
const joinable: ReadonlySet<string> = new Set(['tid', 'dato', 'periode']);

export interface MappingColumnsProps {
  readonly preview: ExtractPreview;
  readonly choices: ReadingChoices;
  readonly onChange: (choices: ReadingChoices) => void;
}

/** Columns that must be there come first, with those that one of must; the rest unfold. */
export function MappingColumns(props: MappingColumnsProps): ReactNode {
  const { preview } = props;
  const needed = preview.columns.filter(({ required, oneOf }) => required || oneOf.length > 0);
  const optional = preview.columns.filter((column) => !needed.includes(column));
  const unused = unusedHeadings(preview);
  return (
    <section className="ft-block">
      <Heading level={2} data-size="2xs">
        {words.heading}
      </Heading>
      <Paragraph className="ft-quiet">{preview.columns.length === 0 ? words.choose : words.explanation}</Paragraph>
      <ColumnList columns={needed} {...props} />
      {optional.length === 0 ? null : (
        <Details className="ft-details" data-color="neutral">
          <Details.Summary>{words.optional(optional.length)}</Details.Summary>
          <Details.Content>
            <ColumnList columns={optional} {...props} />
          </Details.Content>
        </Details>
      )}
      {preview.columns.length > 0 && unused.length > 0 ? (
        <Paragraph className="ft-notes">{words.unused(unused.join(', '))}</Paragraph>
      ) : null}
    </section>
  );
}

interface ColumnListProps extends MappingColumnsProps {
  readonly columns: readonly MappableColumn[];
}

function ColumnList({ columns, ...rest }: ColumnListProps): ReactNode {
  if (columns.length === 0) return null;
  return (
    <ul className="ft-map-columns">
      {columns.map((column) => (
        <li key={column.name}>
          <ColumnLine column={column} {...rest} />
        </li>
      ))}
    </ul>
  );
}

interface ColumnLineProps extends MappingColumnsProps {
  readonly column: MappableColumn;
}

function ColumnLine({ column, preview, choices, onChange }: ColumnLineProps): ReactNode {
  const { name, required } = column;
  const sources = preview.settled.mapping?.[name] ?? [];
  const isMissing = required && sources.length === 0;
  return (
    <>
      <div className="ft-map-name">
        <p>
          <code>{name}</code>
          {required ? (
            <span title={words.required}>
              <span aria-hidden="true">{words.star}</span>
              <span className="ds-sr-only">{words.required}</span>
            </span>
          ) : null}
        </p>
        <p className="ft-quiet">{words.told(explainColumn(name), formatColumnType(column.type), column.oneOf)}</p>
      </div>
      <div className="ft-map-source">
        <SourceSelects
          column={column}
          headings={preview.headings}
          sources={sources}
          onSources={(next) => onChange(settleColumn(choices, name, next))}
        />
        {choices.mapping?.[name] === undefined ? null : <span className="ft-quiet">{words.chosen}</span>}
      </div>
      <div className="ft-map-told">
        {isMissing ? <Tag data-color="danger">{words.missing}</Tag> : null}
        <Samples preview={preview} column={column} sources={sources} />
        <ColumnProblems column={column} />
      </div>
    </>
  );
}

interface SourceSelectsProps {
  readonly column: MappableColumn;
  readonly headings: readonly string[];
  readonly sources: readonly string[];
  readonly onSources: (sources: readonly string[]) => void;
}

function SourceSelects({ column, headings, sources, onSources }: SourceSelectsProps): ReactNode {
  const [first = '', second = ''] = sources;
  const named = headings.filter((heading) => heading !== '').map((heading) => ({ value: heading, label: heading }));
  return (
    <>
      <FieldSelect<string>
        label={words.sourceLabel(column.name)}
        labelHidden
        value={first}
        choices={[{ value: '', label: words.notInFile }, ...named]}
        onChoose={(heading) => onSources(heading === '' ? [] : [heading])}
      />
      {first !== '' && joinable.has(column.type) ? (
        <FieldSelect<string>
          label={words.joinLabel(column.name)}
          labelHidden
          value={second}
          choices={[{ value: '', label: words.join }, ...named.filter(({ value }) => value !== first)]}
          onChoose={(heading) => onSources(heading === '' ? [first] : [first, heading])}
        />
      ) : null}
    </>
  );
}

interface SamplesProps {
  readonly preview: ExtractPreview;
  readonly column: MappableColumn;
  readonly sources: readonly string[];
}

function Samples({ preview, column, sources }: SamplesProps): ReactNode {
  if (sources.length === 0) return null;
  const values = sampleValues(preview, sources);
  return (
    <p className="ft-map-samples" title={column.personal ? words.hidden : undefined}>
      {values.map((value) => (
        <code key={value}>{value}</code>
      ))}
    </p>
  );
}

function ColumnProblems({ column }: { readonly column: MappableColumn }): ReactNode {
  return column.problems.map((group) => (
    <p key={group.check} className="ft-map-problem" data-severity={group.severity}>
      {words.problems(group.count)}{' '}
      <span className="ft-quiet">{column.unknownValues.length > 0 ? words.seeWords : group.examples[0]?.expected}</span>
    </p>
  ));
}
