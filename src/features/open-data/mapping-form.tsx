import { Field, Heading, Input, Label } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { extractKindIds } from '../../domain/extract-kind.ts';
import type { FileReport } from '../../domain/file-report.ts';
import { dateOrders, textDelimiters, textEncodings } from '../../domain/reading-choices.ts';
import { mappingText } from '../../text/mapping-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { settle, settleKind } from './mapping.model.ts';
import type { MappingDraft } from './use-mapping-draft.ts';

const words = mappingText.form;
const decimals = [',', '.'] as const;
const kinds = [...extractKindIds].sort((a, b) =>
  vocabulary.extractKinds[a].localeCompare(vocabulary.extractKinds[b], 'nb'),
);

interface AutoSelectProps<Value extends string> {
  readonly label: string;
  /** Undefined while the file itself tells */
  readonly value: Value | undefined;
  readonly values: readonly Value[];
  readonly labels: Readonly<Record<Value, string>>;
  /** What the file itself tells; null when it is not known here */
  readonly found: string | null;
  readonly onChoose: (value: Value | undefined) => void;
}

/** A choice that can be left to the file. */
function AutoSelect<Value extends string>(props: AutoSelectProps<Value>): ReactNode {
  const { label, value, values, labels, found, onChoose } = props;
  const auto = { value: '', label: words.asFile(found) };
  return (
    <FieldSelect<string>
      label={label}
      value={value ?? ''}
      choices={[auto, ...values.map((each) => ({ value: each, label: labels[each] }))]}
      onChoose={(chosen) => onChoose(values.find((each) => each === chosen))}
    />
  );
}

export interface MappingFormProps {
  readonly file: FileReport;
  readonly draft: MappingDraft;
}

/** What the file is and how its signs are to be understood. Forms that a format has not got are left out. */
export function MappingForm({ file, draft }: MappingFormProps): ReactNode {
  const { choices, preview, change } = draft;
  const report = preview?.report;
  const isText = (report?.format ?? file.format) === 'csv' || file.format === 'unknown';
  return (
    <section className="ft-block">
      <Heading level={2} data-size="2xs">
        {words.heading}
      </Heading>
      <div className="ft-map-form">
        <KindSelect draft={draft} />
        {isText ? <TextForm file={file} draft={draft} /> : null}
        {preview === null || preview.headingLine === null ? null : (
          <HeadingLine
            key={preview.headingLine}
            line={preview.headingLine}
            onLine={(line) => change(settle(choices, 'headingLine', line))}
          />
        )}
        <AutoSelect
          label={words.dateOrder}
          value={choices.dateOrder}
          values={dateOrders}
          labels={words.dateOrders}
          found={null}
          onChoose={(value) => change(settle(choices, 'dateOrder', value))}
        />
        <AutoSelect
          label={words.decimal}
          value={choices.decimal}
          values={decimals}
          labels={words.decimals}
          found={report?.decimal ? words.decimals[report.decimal] : null}
          onChoose={(value) => change(settle(choices, 'decimal', value))}
        />
      </div>
    </section>
  );
}

function KindSelect({ draft: { choices, preview, change } }: Pick<MappingFormProps, 'draft'>): ReactNode {
  const found = choices.kind === undefined ? (preview?.report.kind ?? null) : null;
  return (
    <AutoSelect
      label={words.kind}
      value={choices.kind}
      values={kinds}
      labels={vocabulary.extractKinds}
      found={found === null ? null : vocabulary.extractKinds[found]}
      onChoose={(kind) => change(settleKind(choices, kind))}
    />
  );
}

function TextForm({ file, draft: { choices, preview, change } }: MappingFormProps): ReactNode {
  const delimiter = preview?.report.delimiter ?? file.delimiter;
  return (
    <>
      <AutoSelect
        label={words.encoding}
        value={choices.encoding}
        values={textEncodings}
        labels={words.encodings}
        found={file.choices.encoding === undefined ? file.encoding : null}
        onChoose={(value) => change(settle(choices, 'encoding', value))}
      />
      <AutoSelect
        label={words.delimiter}
        value={choices.delimiter}
        values={textDelimiters}
        labels={words.delimiters}
        found={choices.delimiter === undefined && delimiter !== null ? words.delimiters[delimiter] : null}
        onChoose={(value) => change(settle(choices, 'delimiter', value))}
      />
    </>
  );
}

interface HeadingLineProps {
  readonly line: number;
  readonly onLine: (line: number) => void;
}

function HeadingLine({ line, onLine }: HeadingLineProps): ReactNode {
  const id = useId();
  return (
    <Field className="ft-field-select">
      <Label htmlFor={id}>{words.headingLine}</Label>
      <Input
        id={id}
        type="number"
        min={1}
        step={1}
        defaultValue={line}
        onChange={(event) => {
          const typed = event.target.valueAsNumber;
          if (Number.isInteger(typed) && typed > 0 && typed !== line) onLine(typed);
        }}
      />
    </Field>
  );
}
